namespace MatterportForDataverse.Core.Places;

/// <summary>Words for a part of what stands at one address: without the same word, the other one may be all of it.</summary>
internal static class PartWords
{
    private static readonly HashSet<string> Known = new(
        """
        rear front back behind wing annex annexe outbuilding courtyard yard mews basement attic upper lower north south east
        west left right hinterhaus hinterhof vorderhaus seitenflugel querhaus quergebaude gartenhaus hof innenhof hoftrakt
        trakt flugel anbau nebengebaude ruckgebaude cour fond batiment aile arriere annexe dependance jardin cortile interno
        retro ala dietro giardino dependance patio trasera interior fondo fondos anexo bajos entresuelo traseiro fundos
        achterhuis voorhuis achter bijgebouw baghus forhus sidehus gard gardshus gardhus bakgard sidebygning oficyna podworze
        podworko dvor dvorni zadni avlu arka korpus pihapuoli piharakennus
        """.Split(WordLists.Between, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    /// <summary>True for such a word.</summary>
    public static bool Has(string word) => Known.Contains(word);
}
