using CsCheck;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Guards;

public sealed class GuardOutgoingTests
{
    private static readonly Row Model = new Row(ModelTable.Table) { Id = Guid.NewGuid() };
    private readonly Row _property = new Row(PropertyTable.Table) { Id = Guid.NewGuid() }.Set(PropertyTable.ListingLink, "old");

    [Theory]
    [InlineData("name", "a\nb", "value.one-line")]
    [InlineData("internalnotes", "a\nb", null)]
    [InlineData("summary", "\u202ea", "value.direction")]
    [InlineData("externalurl", "www.example.com", "value.link")]
    [InlineData("externalurl", "https://example.com", null)]
    [InlineData("externalurl", "", null)]
    [InlineData("contact.email", "eva", "value.email")]
    [InlineData("address.line1", "a\nb", "value.one-line")]
    [InlineData("address.countrycode", "Germania", "country.unknown")]
    public void What_a_person_types_into_a_model_is_refused_where_it_would_be_sent(string field, string text, string? code)
    {
        var write = new Row(ModelTable.Table).SetRaw(ModelFields.Set[field].Column, text);

        Assert.Equal(code, Code(() => Check(Model, write, Some.Rule(field))));
        Assert.Null(Code(() => Check(Model, write, Some.Rule(field, Direction.ToDataverse))));
        Assert.Null(Code(() => Check(Model, write)));
    }

    [Fact]
    public void What_was_there_before_may_be_written_again()
    {
        var before = new Row(ModelTable.Table).Set(ModelTable.ExternalUrl, "www.example.com");

        Assert.Null(Code(() => Check(before, before, Some.Rule("externalurl"))));
        Assert.Null(Code(() => Check(before, new Row(ModelTable.Table).Set(ModelTable.Summary, "a"), Some.Rule("externalurl"))));
    }

    [Fact]
    public void The_mappings_are_asked_only_where_something_cannot_be_sent() =>
        GuardOutgoing.Check(
            ModelFields.Set,
            Model,
            new Row(ModelTable.Table).Set(ModelTable.ExternalUrl, "https://example.com"),
            () => throw new InvalidOperationException()
        );

    [Theory]
    [InlineData(Direction.Both, Direction.Both, "value.link")]
    [InlineData(Direction.ToMatterport, Direction.ToMatterport, "value.link")]
    [InlineData(Direction.ToDataverse, Direction.Both, null)]
    [InlineData(Direction.Both, Direction.ToDataverse, null)]
    public void What_a_person_types_into_a_linked_property_is_refused_where_its_model_would_send_it(
        Direction copied,
        Direction sent,
        string? code
    )
    {
        var write = new Row(PropertyTable.Table).Set(PropertyTable.ListingLink, "www.example.com");

        Assert.Equal(code, Code(() => CheckProperty(write, Copy(copied), Some.Rule("externalurl", sent))));
    }

    [Fact]
    public void What_the_mapping_makes_of_a_text_is_what_counts()
    {
        var write = new Row(PropertyTable.Table).Set(PropertyTable.Name, "a\nb");
        var rule = Copy(Direction.ToMatterport) with { Column = PropertyTable.Name.Name, Field = "name" };

        Assert.Equal("value.one-line", Code(() => CheckProperty(write, rule, Some.Rule("name"))));
        Assert.Null(Code(() => CheckProperty(write, rule with { Transform = Transform.SingleLine }, Some.Rule("name"))));
    }

    [Fact]
    public void What_a_property_had_before_and_columns_that_nobody_maps_are_free()
    {
        Assert.Null(Code(() => CheckProperty(_property, Copy(Direction.Both), Some.Rule("externalurl"))));
        Assert.Null(
            Code(() =>
                CheckProperty(
                    new Row(PropertyTable.Table).Set(PropertyTable.Summary, "\u202ea"),
                    Copy(Direction.Both),
                    Some.Rule("externalurl")
                )
            )
        );
    }

    [Fact]
    public void The_refusal_names_the_column_in_which_it_was_typed()
    {
        var write = new Row(PropertyTable.Table).Set(PropertyTable.ListingLink, "www.example.com");

        var refusal = Assert.Throws<ValueRefusedException>(() => CheckProperty(write, Copy(Direction.Both), Some.Rule("externalurl")));

        Assert.Equal(
            "“www.example.com” in Listing link is not a complete link. "
                + "Enter one that starts with https:// or http:// and has no spaces.",
            refusal.Message
        );
    }

    [Fact]
    public void Whatever_people_type_into_a_property_passes_or_is_refused_with_a_code()
    {
        var refused = 0;
        var copies = ModelFields
            .Set.All.SelectMany(field =>
                field.Copies.Where(copy => copy.Table == PropertyTable.Table).Select(copy => (field.Name, copy.Column, copy.Direction))
            )
            .Select(copy => Copy(copy.Direction) with { Column = copy.Column, Field = copy.Name })
            .ToArray();
        var mappings = new Mappings(Some.Rules(), copies);
        Gen.Select(Nasty.Broken, Gen.Int[0, CopiedColumns.OfProperty.Count - 1])
            .Sample(
                (text, column) =>
                {
                    var write = new Row(PropertyTable.Table).SetRaw(CopiedColumns.OfProperty[column], text);
                    Interlocked.Add(ref refused, Code(() => GuardOutgoing.CheckProperty(_property, write, mappings)) is null ? 0 : 1);
                },
                iter: 5_000,
                threads: 1
            );
        Assert.InRange(refused, 500, 4_500);
    }

    private static CopyRule Copy(Direction direction) =>
        new(
            PropertyTable.Table,
            PropertyTable.ListingLink.Name,
            "externalurl",
            direction,
            Transform.None,
            WhenCleared.Clear,
            InitialWinner.RaiseConflict
        );

    private static void Check(Row before, Row write, params FieldRule[] rules) =>
        GuardOutgoing.Check(ModelFields.Set, before, write, () => rules);

    private void CheckProperty(Row write, CopyRule copy, FieldRule rule) =>
        GuardOutgoing.CheckProperty(_property, write, new Mappings([rule], [copy]));

    private static string? Code(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (ValueRefusedException refusal)
        {
            return refusal.Code;
        }
    }
}
