export async function assertDurable(_sql: unknown) {}
