using System.Text.Json;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Words;

public sealed class LanguageTests
{
    private static readonly Languages Two = new(
        file =>
            file switch
            {
                "en" => Json(("house.sold", "{name} was sold by {who} to {who}."), ("house.field", "{field}; {column}; {columns}.")),
                "pt" => Json(("house.sold", "{who} vendeu {name}.")),
                _ => Languages.OpenShipped(file),
            },
        Labels.In
    );

    [Fact]
    public void A_code_is_said_with_its_arguments_in_a_language()
    {
        Assert.Equal("Lake House was sold by Ann to Ann.", Two.English.Say(Sold("Lake House")));
        Assert.Equal("Ann vendeu Lake House.", Two.Of(1046).Say(Sold("Lake House")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99999)]
    public void A_language_without_texts_is_English(int id) => Assert.Same(Two.English, Two.Of(id));

    [Fact]
    public void What_a_language_does_not_say_is_said_in_English_and_what_nobody_says_by_its_code()
    {
        Assert.Equal("{field}; {column}; {columns}.", Two.Of(1046).Say(Phrase.Of("house.field")));
        Assert.Equal("house.burned", Two.Of(1046).Say(Phrase.Of("house.burned").With("name", "x")));
    }

    [Theory]
    [InlineData("{who}")]
    [InlineData("$1 {name} \\0")]
    [InlineData("")]
    public void An_argument_is_data_and_never_formatted_again(string name) =>
        Assert.Equal($"{name} was sold by Ann to Ann.", Two.English.Say(Sold(name)));

    [Fact]
    public void An_argument_cannot_make_the_sentence_around_it_read_as_another() =>
        Assert.Equal("[U+202E]Lake House was sold by Ann to Ann.", Two.English.Say(Sold("\u202eLake House")));

    [Fact]
    public void Fields_and_columns_are_called_what_people_call_them()
    {
        var phrase = Phrase
            .Of("house.field")
            .With("field", "internalnotes")
            .With("column", "mpt_account.mpt_syncevery")
            .With("columns", "mpt_model.mpt_tourlink, other.thing");

        Assert.Equal("Internal notes; Sync every (minutes); Tour link, other.thing.", Two.English.Say(phrase));
        Assert.Equal("colour; {column}; {columns}.", Two.English.Say(Phrase.Of("house.field").With("field", "colour")));
    }

    [Fact]
    public void A_field_of_several_columns_is_not_called_by_its_first() =>
        Assert.StartsWith(
            "Position was changed on both sides",
            Languages.Shipped.English.Say(Phrase.Of("issue.conflict").With("field", "mattertag.position")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_synced_field_has_a_label()
    {
        Assert.True(Core.Fields.ModelFields.Set.All.Count > 40);
        Assert.All(
            Core.Fields.ModelFields.Set.All,
            field => Assert.NotEqual(field.Name, Two.English.Say(Phrase.Of("house.field").With("field", field.Name)).Split(';')[0])
        );
    }

    [Fact]
    public void An_exception_says_its_sentence_in_English() =>
        Assert.Equal("The parameter Text is missing.", new InvalidRequestException("Text").Message);

    [Fact]
    public void The_pseudo_language_says_all_that_English_says_and_shows_what_it_does_not()
    {
        var pseudo = new Languages(file => PseudoLanguage.Open(file) ?? Languages.OpenShipped(file), Labels.In).Of(PseudoLanguage.Id);
        Assert.Equal(Languages.Shipped.English.Codes, pseudo.Codes);
        Assert.Equal("⟦house dóés nót éxíst.⟧", pseudo.Say(Phrase.Of("row.not-found").With("row", "house")));
        Assert.Equal("English", PseudoLanguage.Outside("⟦á ⟦b⟧ c⟧ English"));
    }

    private static Phrase Sold(string name) => Phrase.Of("house.sold").With("name", name).With("who", "Ann");

    private static MemoryStream Json(params (string Code, string Text)[] texts) =>
        new(JsonSerializer.SerializeToUtf8Bytes(texts.ToDictionary(text => text.Code, text => text.Text)));
}
