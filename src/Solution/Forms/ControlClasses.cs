namespace MatterportForDataverse.Solution.Forms;

/// <summary>
/// What controls are, by the class ids that forms write, in lower case and without braces.
/// From "control Element (FormXML)", http://technet.microsoft.com/library/cc906186.aspx, and what forms of public exports pair.
/// </summary>
public static class ControlClasses
{
    /// <summary>One line of text.</summary>
    public const string Text = "4273edbd-ac1d-40d3-9fb2-095c621b552d";

    /// <summary>Several lines of text.</summary>
    public const string Memo = "e0dece4b-6fc8-4a8f-a065-082708572369";

    /// <summary>One of a list.</summary>
    public const string Choice = "3ef39988-22bb-4f0b-bbbe-64b5a3748aee";

    /// <summary>Yes or no.</summary>
    public const string YesNo = "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed";

    /// <summary>A whole number.</summary>
    public const string WholeNumber = "c6d124ca-7eda-4a60-aea9-7fb8d318b68f";

    /// <summary>A decimal number.</summary>
    public const string DecimalNumber = "c3efe0c3-0ec6-42be-8349-cbd9079dfd8e";

    /// <summary>A date, with or without its time.</summary>
    public const string Date = "5b773807-9fb2-42db-97c3-7a91eff8adff";

    /// <summary>A row of another table.</summary>
    public const string Lookup = "270bd3db-d9af-4782-9025-509e298dec0a";

    /// <summary>The reason of the row's state.</summary>
    public const string StatusReason = "5d68b988-0661-4db2-bc3e-17598ad3be6c";

    /// <summary>Rows of a table, or a chart of them.</summary>
    public const string Grid = "e7a81278-8635-4d9e-8d4d-59480b391c5b";

    /// <summary>A form of the row that a lookup points at.</summary>
    public const string QuickView = "5c5600e0-1d6e-4205-a272-be80da87fd42";

    /// <summary>Notes and activities of the row.</summary>
    public const string Timeline = "06375649-c143-495e-a496-c962e5b4488e";

    /// <summary>A page of the solution.</summary>
    public const string WebResource = "9fdf5f91-88b1-47f4-ad53-c11efc01a01d";

    private static readonly string[] Lookups = ["lookup", "owner", "customer"];

    /// <summary>By class id the types of columns that a control can show; none where it shows no column.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ColumnTypes { get; } =
        new Dictionary<string, IReadOnlyList<string>>
        {
            [Text] = ["nvarchar"],
            [Memo] = ["ntext", "nvarchar"],
            ["71716b6c-711e-476c-8ab8-5d11542bfb47"] = ["nvarchar"], // address of a page
            ["ada2203e-b4cd-49be-9ddf-234642b43b52"] = ["nvarchar"], // e-mail address
            [Choice] = ["picklist", "state", "status"],
            ["4aa28ab7-9c13-4f57-a73d-ad894d048b5f"] = ["multiselectpicklist"],
            [StatusReason] = ["status"],
            [YesNo] = ["bit"],
            ["b0c6723a-8503-4fd7-bb28-c8a06ac933c2"] = ["bit"],
            [WholeNumber] = ["int"],
            ["aa987274-ce4e-4271-a803-66164311a958"] = ["int"], // duration
            [DecimalNumber] = ["decimal"],
            ["0d2c745a-e5a8-4c8f-ba63-c6d3bb604660"] = ["float"],
            ["533b9e00-756b-4312-95a0-dc888637ac78"] = ["money"],
            [Date] = ["datetime"],
            [Lookup] = Lookups,
            ["f3015350-44a2-4aa0-97b5-00166532b5e9"] = ["lookup"], // regarding
            ["cbfb742c-14e7-4a17-96bb-1a13f7f64aa2"] = ["partylist"],
            ["0a7ff475-b016-4687-9ce5-042bfdbd6519"] = ["file"],
            ["7e548b0d-209c-477b-9dcd-f0f44472381d"] = ["image"],
            [QuickView] = Lookups,
            [Grid] = [],
            [WebResource] = [],
            ["fd2a7985-3187-444e-908d-6624b21f69c0"] = [], // frame with another page
            [Timeline] = [],
            // host of a code component
            ["f9a8a302-114e-466a-b582-6771b2ae0d92"] = ["nvarchar", "ntext", "int", "decimal", "bit", "datetime", "picklist", "lookup"],
        };
}
