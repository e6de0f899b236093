using CsCheck;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tests.Models;

public sealed class ModelIdTests
{
    private const string Player = "https://my.matterport.com/show/?m=";

    public static TheoryData<string> Shapes =>
        [
            "{0}",
            "  {0}\n",
            "\"{0}\"",
            "“{0}”",
            Player + "{0}",
            "  " + Player + "{0} ",
            "http://my.matterport.com/show/?m={0}",
            "my.matterport.com/show/?m={0}",
            "HTTPS://MY.MATTERPORT.COM/show/?m={0}",
            "https://my.matterport.com/show?m={0}",
            "https://my.matterport.com/show?play=1&m={0}&qs=1",
            "https://my.matterport.com/show/?m={0}&sr=-.05,1.2&ss=14#start",
            "https://my.matterport.com/work?m={0}",
            "https://my.matterport.com/work/?m={0}&back=1",
            "https://my.matterport.com/models/{0}",
            "my.matterport.com/models/{0}/",
            "https://my.matterport.com/models/{0}?section=media",
            "https://discover.matterport.com/space/{0}",
            "discover.matterport.com/space/{0}?utm_source=mail",
            "https://matterport.com/discover/space/{0}",
            "https://www.matterport.com/discover/space/{0}",
            "https://my.matterportvr.cn/show/?m={0}&lang=cn",
            "see " + Player + "{0} for the tour.",
            "The tour is at " + Player + "{0}.",
            "Have you seen it (" + Player + "{0})?",
            "Tour:" + Player + "{0}; photographs will follow",
            "\"" + Player + "{0}\"",
            "<" + Player + "{0}>",
            "[the tour](" + Player + "{0})",
            "**" + Player + "{0}**",
            Player + "{0}\nhttps://my.matterport.com/models/{0}",
            "<a href='" + Player + "{0}'>" + Player + "{0}</a>",
            "<iframe width=\"853\" src=\"https://my.matterport.com/show/?play=1&amp;m={0}&amp;qs=1\" allowfullscreen></iframe>",
            "<iframe src=" + Player + "{0} allow='xr-spatial-tracking'></iframe>",
            "{{\"tour\": \"" + Player + "{0}\"}}",
            "More at https://example.com/?m=aaaaaaaaaaa and " + Player + "{0}",
        ];

    private static readonly Gen<string> Ids = Gen.Char["0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"]
        .Array[6, 40]
        .Select(letters => new string(letters));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_id_is_read_out_of_every_shape_that_people_paste(string shape) =>
        Ids.Sample(id =>
            Assert.Equal(id, ModelId.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, id)).Value)
        );

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("short")]
    [InlineData("SxQL3iGyoDo\" }")]
    [InlineData("SxQL 3iGyoDo")]
    [InlineData("SxQL3iGyoDo SxQL3iGyoDo")]
    [InlineData("the Photography of the Lighthouse1 is done")]
    [InlineData("ſxQL3iGyoDo")]
    [InlineData(Player + "ſxQL3iGyoDo")]
    [InlineData("https://my.matterport.com/models/\u212AxQL3iGyoDo")]
    [InlineData(Player)]
    [InlineData(Player + "short")]
    [InlineData("https://my.matterport.com/show/?x=SxQL3iGyoDo")]
    [InlineData("https://my.matterport.com/show/?xm=SxQL3iGyoDo")]
    [InlineData("https://my.matterport.com/?m=SxQL3iGyoDo")]
    [InlineData("https://my.matterport.com/show/#m=SxQL3iGyoDo")]
    [InlineData("https://my.matterport.com.example.com/models/SxQL3iGyoDo")]
    [InlineData("https://my.matterport.com@example.com/models/SxQL3iGyoDo")]
    [InlineData("https://notmy.matterport.com.example/show/?m=SxQL3iGyoDo")]
    [InlineData("https://xmy.matterport.com/show/?m=SxQL3iGyoDo")]
    [InlineData("https://example.com/show/?m=SxQL3iGyoDo")]
    [InlineData("https://example.com/?to=https://my.matterport.com/show/?m=SxQL3iGyoDo")]
    [InlineData("https://example.com/my.matterport.com/show/?m=SxQL3iGyoDo")]
    [InlineData("example.com/?m=SxQL3iGyoDo")]
    [InlineData("ftp://my.matterport.com/show/?m=SxQL3iGyoDo")]
    public void Anything_else_is_not(string? text)
    {
        Assert.Null(ModelId.TryParse(text));
        Assert.Throws<FormatException>(() => ModelId.Parse(text!));
    }

    [Theory]
    [InlineData(Player + "SxQL3iGyoDo " + Player + "SxQL3iGyoDp")]
    [InlineData(Player + "SxQL3iGyoDo&m=SxQL3iGyoDp")]
    [InlineData("https://my.matterport.com/models/SxQL3iGyoDo, https://discover.matterport.com/space/SxQL3iGyodo")]
    public void Two_models_are_no_guess(string text) => Assert.Null(ModelId.TryParse(text));

    [Fact]
    public void A_long_text_takes_no_time() =>
        Assert.Null(ModelId.TryParse(string.Concat(Enumerable.Repeat("a:b=http https://my.matterport.com/show?&&&m=", 20_000))));

    [Fact]
    public void An_id_that_was_never_set_is_a_bug() => Assert.Throws<InvalidOperationException>(() => default(ModelId).Value);
}
