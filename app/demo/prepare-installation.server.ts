export const prepareInstallation = async () => ({ demo: false })
