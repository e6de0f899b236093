using MatterportForDataverse.Core.Fields;

namespace MatterportForDataverse.Contracts.Tests.Package;

public sealed class FieldTests
{
    private static readonly string[] Formats = ["email", "phone", "text", "textarea", "url"];

    public static TheoryData<string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string>();
            foreach (var (table, one) in FieldSets.All.SelectMany(set => set.TwoWay.Select(one => (set.Table, one))))
            {
                if (Formats.Contains(FormatOf(table, one.Column)))
                {
                    texts.Add(table, one.Name);
                }
            }

            return texts;
        }
    }

    [Fact]
    public void Steps_are_registered_for_the_columns_that_the_fields_say_and_so_is_the_page_on_syncing()
    {
        var (exitCode, output) = Tool.Run("dotnet", "run", "eng/fields.cs", "--", "--check");

        Assert.True(exitCode == 0, output);
        Assert.Contains("Steps and docs/syncing.md are as the fields say.", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_can_be_sent_of_a_text_is_what_its_column_asks_for(string table, string name)
    {
        var field = FieldSets.Find(table)![name];

        Assert.Equal(
            FormatOf(table, field.Column) switch
            {
                "textarea" => TextForm.Lines,
                "url" => TextForm.Link,
                "email" => TextForm.Email,
                _ => name == "address.countrycode" ? TextForm.Country : TextForm.OneLine,
            },
            field.TextForm
        );
    }

    [Fact]
    public void Every_kind_of_text_is_among_them() => Assert.True(Texts.Count > 20);

    private static string FormatOf(string table, string column) =>
        ShippedSolution.Value.Tables.Find(table)?.Find(column)?.Format.Text ?? "";
}
