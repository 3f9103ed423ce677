/** A short name from a browser's own description: only what helps to recognise a device. Nothing where it is unknown. */
export function deviceName(userAgent: string): string | undefined {
  const browser = /Edg\//.test(userAgent)
    ? 'Edge'
    : /Firefox\//.test(userAgent)
      ? 'Firefox'
      : /MicroMessenger\//.test(userAgent)
        ? 'WeChat'
        : /Chrome\//.test(userAgent)
          ? 'Chrome'
          : /Safari\//.test(userAgent)
            ? 'Safari'
            : undefined
  const system = /HarmonyOS/.test(userAgent)
    ? 'HarmonyOS'
    : /Android/.test(userAgent)
      ? 'Android'
      : /iPhone|iPad/.test(userAgent)
        ? 'iOS'
        : /Windows/.test(userAgent)
          ? 'Windows'
          : /Mac OS X/.test(userAgent)
            ? 'macOS'
            : /Linux/.test(userAgent)
              ? 'Linux'
              : undefined
  return [browser, system].filter(Boolean).join(' · ') || undefined
}
