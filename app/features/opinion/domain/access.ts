/** Who may vote: whoever has an account, whoever has a code, anybody. */
export const ACCESS = ['account', 'code', 'open'] as const
