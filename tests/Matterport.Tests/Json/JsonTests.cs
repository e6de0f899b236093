using System.Text;
using System.Text.Json;
using CsCheck;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tests.Json;

public sealed class JsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"a":1""")]
    [InlineData("""{"a":[1,2""")]
    [InlineData("""{"a":1}{"b":2}""")]
    [InlineData("""{"a":1} x""")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":[}]""")]
    [InlineData("""{"a":"b""")]
    [InlineData("""{"a":tru}""")]
    public void What_is_not_one_whole_object_is_refused(string text) =>
        Assert.Throws<FormatException>(() => JsonParser.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Invalid_UTF8_and_bottomless_nesting_are_refused()
    {
        Assert.Throws<FormatException>(() => JsonParser.Parse([.. "{\"a\":\""u8, 0xFF, 0xC3, .. "\"}"u8]));
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000);
        Assert.Throws<FormatException>(() => JsonParser.Parse(Encoding.UTF8.GetBytes(deep)));
    }

    [Fact]
    public void Names_that_are_no_XML_names_are_read()
    {
        var node = JsonParser.Parse("""{"b c":"1","":"2","item":"3"}"""u8.ToArray());
        Assert.Equal(["1", "2", "3"], [node.Find("b c")!.Raw, node.Find("")!.Raw, node.Find("item")!.Raw]);
    }

    [Fact]
    public async Task Broken_bytes_are_a_malformed_reply_and_nothing_else()
    {
        var reply = Encoding.UTF8.GetBytes(FakeMatterport.Recorded("OneModel"));
        var damage = Gen.Select(Gen.Int[0, reply.Length - 1], Gen.Byte, Gen.Int[0, reply.Length]);
        await damage.SampleAsync(
            async done =>
            {
                var (at, value, length) = done;
                var broken = reply.ToArray();
                broken[at] = value;
                foreach (var body in new[] { broken, reply[..length] })
                {
                    await ReadAsync(body);
                }
            },
            iter: 2000
        );
        await Gen.Byte.Array[0, 200].SampleAsync(ReadAsync, iter: 2000);
    }

    [Fact]
    public void Every_cut_of_a_reply_is_refused()
    {
        var reply = Encoding.UTF8.GetBytes(FakeMatterport.Recorded("HitsWithPartialErrors").TrimEnd());
        for (var length = 0; length < reply.Length; length++)
        {
            Assert.Throws<FormatException>(() => JsonParser.Parse(reply[..length]));
        }

        Assert.NotNull(JsonParser.Parse(reply));
    }

    [Fact]
    public void Any_text_arrives_as_it_was_written() =>
        Gen.String.Sample(text =>
        {
            var whole = text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
            var body = GraphQLRequestBody.Of(
                "query",
                new Dictionary<string, object?>
                {
                    ["text"] = whole,
                    ["nothing"] = null,
                    ["list"] = new[] { whole },
                }
            );
            using var sent = JsonDocument.Parse(body);
            Assert.Equal(whole, sent.RootElement.GetProperty("variables").GetProperty("text").GetString());
            Assert.Equal(whole, JsonParser.Parse(body).Required("variables").Required("list").Items[0].Raw);
        });

    [Fact]
    public void Control_characters_are_written_right()
    {
        var text = new string(Enumerable.Range(0, 0x20).Select(code => (char)code).ToArray()) + "\"\\/\u007f\u2028\ufffe\uffff😀";
        using var sent = JsonDocument.Parse(GraphQLRequestBody.Of(text, new Dictionary<string, object?>()));
        Assert.Equal(text, sent.RootElement.GetProperty("query").GetString());
    }

    private static async Task ReadAsync(byte[] body)
    {
        var fake = new FakeMatterport().Then(System.Net.HttpStatusCode.OK, body);
        try
        {
            await fake.Client.ReadModelsAsync([ModelId.Parse("SxQL3iGyoDo")], default);
        }
        catch (MatterportException)
        {
            // the one thing that may be thrown
        }
    }
}
