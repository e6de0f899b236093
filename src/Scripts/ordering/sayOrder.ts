import { formatNumber, say, sayCount } from "../words/say.js";

const HoursInDay = 24;
const UsualDigits = 2;

/** An amount with its currency. */
export function sayAmount(amount: number, currency: string): string {
  return say("ordering.amount", { amount: formatNumber(amount, minorDigits(currency)), currency });
}

/** Within which time something is delivered. */
export function sayDelivery(hours: number | null): string {
  if (hours === null) {
    return say("ordering.delivery.unknown");
  }

  return hours > HoursInDay && hours % HoursInDay === 0
    ? sayCount("ordering.delivery.days", hours / HoursInDay)
    : sayCount("ordering.delivery.hours", hours);
}

/** The options that were chosen, each with its value. */
export function sayOptions(options: Readonly<Record<string, string>>): string {
  return Object.entries(options)
    .map(([key, value]) => say("ordering.option", { option: key, value }))
    .join("; ");
}

/** The smallest amount that there is in a currency, as a number is written in code: "0.01". */
export function minorUnit(currency: string): string {
  const digits = minorDigits(currency);
  return (10 ** -digits).toFixed(digits);
}

// How many digits a currency has behind its point is known to the browser; what is no currency has as many as most have.
function minorDigits(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? UsualDigits;
  } catch {
    return UsualDigits;
  }
}
