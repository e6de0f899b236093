using System.Text;
using MatterportForDataverse.Playground.Properties;

namespace MatterportForDataverse.Playground.Tests.Properties;

public sealed class PropertyFileTests
{
    private const string Head = "reference,name,street,locality,postalcode,country\n";

    [Theory]
    [InlineData("Ref,Name,Street,Town,Postal Code,Country,MLS,Lat,Lon")]
    [InlineData("PROPERTY_ID,property name,Street Address,CITY,zip_code,country code,Listing ID,Latitude,Longitude")]
    [InlineData("Objekt-Nr.,Bezeichnung,Straße,Ort,PLZ,Land,Inserats-ID,Breitengrad,Laengengrad")]
    [InlineData("Objektnummer,Objektname,STRASSE,Stadt,Postleitzahl,Land,Inserat,Breite,Länge")]
    [InlineData("Référence,Nom,Rue,Ville,Code postal,Pays,Référence annonce,Latitude,Longitude")]
    [InlineData("Referencia,Nombre,Dirección,Población,Código Postal,País,ID anuncio,Latitud,Longitud")]
    [InlineData("Re\u0301fe\u0301rence,Nom,Rue,Commune,CP,Pays,ID annonce,LATITUDE,LONGITUDE")]
    [InlineData("Riferimento,Nome,Indirizzo,Città,CAP,Paese,ID annuncio,Latitudine,Longitudine")]
    public void The_usual_words_for_a_column_are_understood(string headings)
    {
        var row = Only(headings + "\nA,Alder House,1 Alder Way,Leeds,LS1 4AB,GB,L-1,53.8,-1.5\n");

        Assert.Equal(
            ["A", "Alder House", "1 Alder Way", "Leeds", "LS1 4AB", "GB", "L-1", "53.8", "-1.5"],
            new[] { "reference", "name", "street", "locality", "postalcode", "country", "listingid", "latitude", "longitude" }.Select(
                column => row[column]
            )
        );
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void The_separator_is_told_from_the_file(string separator)
    {
        var row = Only(
            string.Join(separator, "Ref", "Name", "Street", "Town", "Country")
                + "\n"
                + $"A{separator}B{separator}\"C, {separator}D\"{separator}Leeds{separator}GB\n"
        );

        Assert.Equal(
            ("A", $"C, {separator}D".Replace('\t', ' '), "GB"),
            (row.Reference, row["street"]!.Replace('\t', ' '), row["country"])
        );
    }

    [Fact]
    public void The_line_that_a_spreadsheet_puts_above_to_tell_the_separator_is_no_heading()
    {
        var row = Only("sep=;\r\nRef;Name;Street;Town;Country\r\nA;B;1, Some Street;Leeds;GB\r\n");

        Assert.Equal((3, "1, Some Street"), (row.Line, row["street"]));
    }

    [Theory]
    [InlineData("=\"01970\"")]
    [InlineData("\"=\"\"01970\"\"\"")]
    [InlineData(" =\"01970\" ")]
    [InlineData("01970")]
    public void A_zero_that_a_spreadsheet_was_made_to_keep_is_kept(string cell) =>
        Assert.Equal("01970", Only(Head + $"A,B,C,Salem,{cell},US\n")["postalcode"]);

    [Fact]
    public void A_kept_zero_does_not_hide_a_mark_that_is_not_closed()
    {
        var file = Read(Head + "=\"01\",B,C,Salem,01970,\"US\nB,\"Birch\",C,Salem,01970,US\n");

        Assert.Equal((2, "B"), (Assert.Single(file.BadRows).Line, Assert.Single(file.Rows).Reference));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_breaks_in_quotes_are_read_and_lines_are_still_counted(string end)
    {
        var file = Read(
            string.Join(
                end,
                "Ref,\"Property",
                "Name\",Street,Town,Country,Summary",
                "A,\"Alder",
                "House\",1 Alder Way,Leeds,GB,\"Two floors.",
                "A garden.\"",
                "",
                ",,,,,",
                "B,Birch House,2 Birch Way,Leeds,GB"
            )
        );

        var row = Assert.Single(file.Rows);
        Assert.Equal((3, "Alder House", $"Two floors.{end}A garden."), (row.Line, row.Name, row["summary"]));
        Assert.Equal(8, Assert.Single(file.BadRows).Line);
    }

    [Fact]
    public void A_quotation_mark_too_many_costs_its_line_and_no_other()
    {
        var file = Read(Head + "A,\"Alder,C,Leeds,LS1,GB\nB,Birch,C,Leeds,LS1,GB\nC,\"Cedar\",C,Leeds,LS1,GB\nD,Dogwood,C,Leeds,LS1,GB\n");

        Assert.Equal(["B", "C", "D"], file.Rows.Select(row => row.Reference));
        Assert.Equal(2, Assert.Single(file.BadRows).Line);
    }

    [Fact]
    public void Many_marks_too_many_take_no_time()
    {
        var text = new StringBuilder(Head);
        for (var line = 2; line < 20_000; line++)
        {
            text.Append("A,\"Alder,C,Leeds,LS1,GB\n");
        }

        var file = Read(text + "B,Birch,C,Leeds,LS1,GB\n");

        Assert.Equal(19_998, file.BadRows.Count);
        Assert.Equal(20_000, Assert.Single(file.Rows).Line);
    }

    [Fact]
    public void A_record_of_several_lines_with_too_few_values_says_where_it_ends()
    {
        var file = Read(Head + "A,\"Al\nder\",C,Leeds\nB,Birch,C,Leeds,LS1,GB\n");

        Assert.Equal(new BadRow(2, "it has 4 values for 6 columns, up to line 3"), Assert.Single(file.BadRows));
    }

    [Fact]
    public void Empty_cells_beyond_the_columns_do_not_matter() => Assert.Equal("GB", Only(Head + "A,B,C,Leeds,LS1,GB,,,\n")["country"]);

    [Fact]
    public void A_comma_is_as_good_as_a_point_in_degrees()
    {
        var row = Only("Ref;Name;Straße;Ort;Land;Breite;Länge\nA;B;C;Leipzig;DE;51,32217;12,37298\n");

        Assert.Equal((51.32217m, 12.37298m), (PropertyColumns.Degrees(row["latitude"]), PropertyColumns.Degrees(row["longitude"])));
    }

    public static TheoryData<string> Encodings =>
        ["utf-8", "utf-8 mark", "utf-16", "utf-16 mark", "utf-16BE", "utf-16BE mark", "utf-32 mark", "1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_the_encoding_it_was_saved_in(string saved)
    {
        using var scratch = new TemporaryFolder();
        var encoding = saved == "1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(saved.Split(' ')[0]);
        var mark = saved.EndsWith("mark", StringComparison.Ordinal) ? encoding.GetPreamble() : [];
        File.WriteAllBytes(scratch.Below("p.csv"), [.. mark, .. encoding.GetBytes(Head + "A,Café “Öl”,Straße 1,Köln,50667,DE\n")]);

        var file = PropertyFile.Read(scratch.Below("p.csv"));

        var row = Assert.Single(file.Rows);
        Assert.Equal(("Café “Öl”", "Straße 1", "Köln", saved == "1252"), (row.Name, row["street"], row["locality"], file.IsAnsi));
    }

    private static PropertyRow Only(string text)
    {
        var file = Read(text);
        Assert.Empty(file.BadRows);
        Assert.Empty(file.IgnoredColumns);
        return Assert.Single(file.Rows);
    }

    private static PropertyFile Read(string text)
    {
        using var scratch = new TemporaryFolder();
        return PropertyFile.Read(scratch.Write("p.csv", text));
    }
}
