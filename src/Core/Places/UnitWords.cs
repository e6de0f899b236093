namespace MatterportForDataverse.Core.Places;

/// <summary>What the words before and behind a unit's number say, where the dictionaries say too little.</summary>
internal static class UnitWords
{
    private static readonly HashSet<string> Lots = new(
        "plot lot allotment parcel house villa casa stand erf kavling kav kv parzelle flurstuck lote lotto chalet vivienda bungalow".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Blocks = new(
        """
        block blk building bldg tower torre bloque bloco blok edificio edif immeuble batiment bat haus korpus bloc corp
        gebaude gebouw bygning budova zgrada hus wing phase sector manzana mz turm
        """.Split(WordLists.Between, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, UnitKind> Units = new(StringComparer.Ordinal)
    {
        ["top"] = UnitKind.Unit,
        ["lokal"] = UnitKind.Unit,
        ["lok"] = UnitKind.Unit,
        ["byt"] = UnitKind.Unit,
        ["butas"] = UnitKind.Unit,
        ["bolig"] = UnitKind.Unit,
        ["puerta"] = UnitKind.Unit,
        ["pta"] = UnitKind.Unit,
        ["lgh"] = UnitKind.Unit,
        ["bte"] = UnitKind.Unit,
        ["hno"] = UnitKind.Unit,
        ["stair"] = UnitKind.Entrance,
        ["klatka"] = UnitKind.Entrance,
        ["stg"] = UnitKind.Entrance,
        ["rappu"] = UnitKind.Entrance,
        ["aufgang"] = UnitKind.Entrance,
        ["daire"] = UnitKind.Unit,
        ["diamerisma"] = UnitKind.Unit,
        ["podaezd"] = UnitKind.Entrance,
        ["orofos"] = UnitKind.Level,
    };

    private static readonly Dictionary<string, UnitKind> Behind = new(StringComparer.Ordinal)
    {
        ["室"] = UnitKind.Unit,
        ["号室"] = UnitKind.Unit,
        ["ho"] = UnitKind.Unit,
        ["楼"] = UnitKind.Level,
        ["樓"] = UnitKind.Level,
        ["层"] = UnitKind.Level,
        ["層"] = UnitKind.Level,
        ["階"] = UnitKind.Level,
        ["cheung"] = UnitKind.Level,
        ["栋"] = UnitKind.Block,
        ["棟"] = UnitKind.Block,
        ["幢"] = UnitKind.Block,
        ["座"] = UnitKind.Block,
        ["弄"] = UnitKind.Block,
        ["巷"] = UnitKind.Block,
        ["dong"] = UnitKind.Block,
    };

    private static readonly HashSet<string> HanNumbers = new("号 號 番 番地 丁目 chome ban".Split(' '), StringComparer.Ordinal);

    /// <summary>True for a street within a street, as China and Taiwan number them.</summary>
    public static bool IsLane(string word, string? country) =>
        country is "CN" or "TW" && word is "lane" or "ln" or "alley" or "aly" or "section" or "sec";

    /// <summary>True for a plot, a lot, or a house: its number is the address's number where there is none.</summary>
    public static bool IsLot(string word) => Lots.Contains(word);

    /// <summary>True for a building of several.</summary>
    public static bool IsBlock(string word) => Blocks.Contains(word);

    /// <summary>What the word before a number says.</summary>
    public static UnitKind? Before(string word) => Units.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>What the word behind a number says, in the countries of the east.</summary>
    public static UnitKind? After(string word) => Behind.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>True for a word behind a number that says it is one.</summary>
    public static bool IsNumberSign(string word) => HanNumbers.Contains(word);
}
