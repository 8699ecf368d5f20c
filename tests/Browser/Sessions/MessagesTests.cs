using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests.Sessions;

/// <summary>Messages that no page of ours sends. After each the session goes on.</summary>
public sealed class MessagesTests(EditorFixture fixture) : IClassFixture<EditorFixture>
{
    private readonly RunningEditor _editor = fixture.Editor;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,2]")]
    [InlineData("{\"seq\":1,\"do\":\"undo\"} {}")]
    [InlineData("{\"do\":\"undo\",\"do\":\"redo\"}")]
    public async Task Text_ThatIsNoObject_IsRefused(string text)
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        await talk.SendText(text);

        JObject said = await talk.Next(m => m["error"] is not null || m["refused"] is not null);
        Assert.Equal("message.malformed", (string?)(said["error"] ?? said)["code"]);
        await AssertGoesOn(talk, 2);
    }

    [Fact]
    public async Task Text_NestedWithoutEnd_IsRefused()
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        await talk.SendText(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));

        Assert.Equal("message.malformed", Code(await talk.Next("error")));
        await AssertGoesOn(talk, 1);
    }

    [Fact]
    public async Task Message_Binary_IsRefused()
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        await talk.SendBytes([1, 2, 3]);

        Assert.Equal("message.binary", Code(await talk.Next("error")));
        await AssertGoesOn(talk, 1);
    }

    [Theory]
    [InlineData(1, "set")] // more than a usual message may have
    [InlineData(5, "paste")] // more than a paste may have
    public async Task Message_TooLong_IsRefusedByItsNumber(int megabytes, string name)
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        string text = new('x', (megabytes * 1024 * 1024) + 1);
        await talk.SendText($$"""{"seq":1,"do":"{{name}}","text":"{{text}}"}""");

        JObject refused = await talk.Next("refused");
        Assert.Equal((1, "message.large"), ((int)refused["refused"]!, (string?)refused["code"]));
        await AssertGoesOn(talk, 2);
    }

    [Theory]
    [InlineData("{\"seq\":1}")]
    [InlineData("{\"seq\":1,\"do\":7}")]
    [InlineData("{\"seq\":1,\"do\":\"format the disk\"}")]
    [InlineData("{\"seq\":1,\"do\":\"addNode\"}")]
    [InlineData("{\"seq\":1,\"do\":\"addNode\",\"type\":\"Swirl\",\"at\":[1]}")]
    [InlineData("{\"seq\":1,\"do\":\"addNode\",\"type\":\"Nothing\",\"at\":[1,2]}")]
    [InlineData("{\"seq\":1,\"do\":\"connect\",\"from\":\"clip.frames\",\"to\":\"no.where\"}")]
    public async Task Command_ThatCannotBeDone_IsRefusedWithAReason(string text)
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        await talk.SendText(text);

        JObject refused = await talk.Next("refused");
        Assert.Equal(1, (int)refused["refused"]!);
        Assert.NotEqual("", (string?)refused["code"]);
        Assert.EndsWith(".", (string?)refused["text"]);
        Assert.DoesNotContain("   at ", (string?)refused["text"]);
        await AssertGoesOn(talk, 2);
    }

    [Theory]
    [InlineData("{\"do\":\"undo\"}", "command.malformed")]
    [InlineData("{\"seq\":0,\"do\":\"undo\"}", "command.malformed")]
    [InlineData("{\"seq\":1.5,\"do\":\"undo\"}", "command.malformed")]
    [InlineData("{\"what\":\"is this\"}", "message.unknown")]
    [InlineData("{\"presence\":{\"items\":\"all\"}}", "presence.malformed")]
    [InlineData("{\"presence\":{\"items\":[],\"at\":[\"here\",2]}}", "presence.malformed")]
    public async Task Message_ThatMeansNothing_IsRefused(string text, string code)
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        await talk.SendText(text);

        Assert.Equal(code, Code(await talk.Next("error")));
        await AssertGoesOn(talk, 1);
    }

    [Theory]
    [InlineData("{\"ask\":7,\"what\":\"is love\"}", "ask.unknown")]
    [InlineData("{\"ask\":7}", "ask.unknown")]
    [InlineData("{\"ask\":7,\"what\":\"targets\"}", "ask.malformed")]
    public async Task Question_ThatHasNoAnswer_IsRefusedByItsNumber(string text, string code)
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        await talk.SendText(text);

        JObject answer = await talk.Next("answer");
        Assert.Equal((7, code), ((int)answer["answer"]!, Code(answer)));
        await AssertGoesOn(talk, 1);
    }

    [Fact]
    public async Task Flood_OfCommands_LosesNoneAndLeavesRoomForOthers()
    {
        const int Many = 6000;
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        using Talk other = await _editor.Connect(Guid.NewGuid().ToString());
        Task flood = Task.Run(async () =>
        {
            for (int seq = 1; seq <= Many; seq++)
            {
                await talk.SendText($$"""{"seq":{{seq}},"do":"nothing of the kind"}""");
            }
        });
        await AssertGoesOn(other, 1);
        await flood;

        Assert.Equal(Many, (int)(await talk.Next(m => (int?)m["refused"] == Many))["refused"]!);
        await AssertGoesOn(talk, Many + 1);
    }

    private static async Task AssertGoesOn(Talk talk, int seq)
    {
        JObject answer = await talk.Do(
            seq, new { seq, @do = "addNode", type = "Swirl", at = new[] { 0, 0 } });
        Assert.True(answer["done"] is not null, answer.ToString());
    }

    private static string? Code(JObject message) => (string?)message["error"]?["code"];
}
