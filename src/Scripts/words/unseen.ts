const Unseen = /[\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
const Joiners = "\u200c\u200d";
const LastOfLatin = "\u02ff";

/**
 * The text with each character named that nobody sees, such as [U+202E]: it could make the text, and what stands around it, read as
 * another. A joiner between characters that it can join stays. src/Core/Fields/Unseen.cs shows the same.
 */
export function nameUnseen(text: string): string {
  return text.replace(Unseen, (character, at: number) =>
    Joiners.includes(character) && isJoined(text[at - 1]) && isJoined(text[at + 1]) ? character : nameOf(character),
  );
}

function isJoined(character: string | undefined): boolean {
  return character !== undefined && character > LastOfLatin && character.trim() !== "" && character.search(Unseen) < 0;
}

function nameOf(character: string): string {
  return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
