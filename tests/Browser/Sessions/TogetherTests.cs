using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests.Sessions;

/// <summary>Several pages on one graph, and connections that are lost.</summary>
public sealed class TogetherTests : IDisposable
{
    private readonly RunningEditor _editor = RunningEditor.Start();

    public void Dispose() => _editor.Dispose();

    [Fact]
    public async Task TwoPages_SeeEachOthersEdits()
    {
        using Talk one = await _editor.Connect("one");
        using Talk two = await _editor.Connect("two");
        Assert.Equal((string?)one.Welcome["session"], (string?)two.Welcome["session"]);

        await one.Send(Add(1, "Swirl"));
        JToken seen = (await two.Next("patch"))["patch"]!;
        Assert.Equal(("one", 1, true),
            ((string?)seen["by"], (int)seen["revision"]!, (bool)seen["changed"]!));
        Assert.Equal(
            "There is nothing of yours to undo. The last step is by Guest 1: Add Swirl.",
            (string?)(await two.Do(1, new { seq = 1, @do = "undo" }))["text"]);
        await one.Next(m => (string?)m["can"]?["undo"] == "Add Swirl");
        await one.Send(new { seq = 2, @do = "undo" });
        JToken undone = (await two.Next(m => (int?)m["patch"]?["revision"] == 2))["patch"]!;
        Assert.False((bool)undone["changed"]!);

        using Talk late = await _editor.Connect("late");
        Assert.Equal(2, (int)late.Welcome["revision"]!);
        Assert.Equal(["clip", "film"], Nodes(late));
    }

    [Fact]
    public async Task TwoPages_SeeEachOthersSelection()
    {
        using Talk one = await _editor.Connect("one");
        using Talk two = await _editor.Connect("two");
        await one.Send(new { presence = new { items = new[] { "clip" }, at = new[] { 3.5, 4 } } });

        JObject seen = await two.Next(
            m => m["peers"] is JArray { Count: 1 } peers && peers[0]["items"]!.Any());
        JToken peer = seen["peers"]![0]!;
        Assert.Equal(("one", "clip"), ((string?)peer["client"], (string?)peer["items"]![0]));
        one.Break();
        await two.Next(m => m["peers"] is JArray { Count: 0 });
    }

    [Fact]
    public async Task LostConnection_CommandsSentAgain_AreDoneOnce()
    {
        using Talk first = await _editor.Connect("one");
        for (int seq = 1; seq <= 5; seq++)
        {
            await first.Send(Add(seq, "Swirl"));
        }

        await first.Next(m => (int?)m["done"] == 5);
        first.Break();

        using Talk again = await _editor.Connect("one", 2, (string?)first.Welcome["session"]);
        Assert.Equal(5, (int)again.Welcome["done"]!);
        Assert.Null(again.Welcome["document"]);
        Assert.Equal([3, 4, 5], again.Welcome["patches"]!.Select(p => (int)p["revision"]!));
        JObject answer = await again.Do(4, Add(4, "Swirl"));
        Assert.Equal(("swirl4", 4), ((string?)answer["made"]![0], (int)answer["revision"]!));
        answer = await again.Do(6, Add(6, "Swirl"));
        Assert.Equal(6, (int)answer["revision"]!);
        using Talk look = await _editor.Connect("two");
        Assert.Equal(8, Nodes(look).Length);
    }

    [Fact]
    public async Task LostConnection_AgainAndAgain_DoesEachCommandOnce()
    {
        const int Many = 60;
        Random random = new(1);
        int acknowledged = 0;
        while (acknowledged < Many)
        {
            using Talk talk = await _editor.Connect("one");
            acknowledged = (int)talk.Welcome["done"]!;
            int until = Math.Min(Many, acknowledged + random.Next(1, 12));
            for (int seq = Math.Max(1, acknowledged - 3); seq <= until; seq++)
            {
                await talk.Send(Add(seq, "Swirl"));
            }

            await Task.Delay(random.Next(0, 15));
            talk.Break();
        }

        using Talk look = await _editor.Connect("two");
        Assert.Equal((Many, Many + 2), ((int)look.Welcome["revision"]!, Nodes(look).Length));
    }

    [Fact]
    public async Task SecondConnectionOfAPage_TakesTheFirstOnesPlace()
    {
        using Talk first = await _editor.Connect("one");
        using Talk second = await _editor.Connect("one");

        await first.UntilClosed();
        Assert.Equal(1, (int)(await second.Do(1, Add(1, "Swirl")))["done"]!);
    }

    [Fact]
    public async Task SinceOfAnotherSession_GetsTheWholeDocument()
    {
        using Talk talk = await _editor.Connect("one", 0, "of another start");

        Assert.NotNull(talk.Welcome["document"]);
        Assert.Null(talk.Welcome["patches"]);
    }

    [Fact]
    public async Task SlowPage_IsLeftBehindAndOthersGoOn()
    {
        using Talk slow = await Talk.Open(_editor.Port, listens: false);
        await slow.Send(new { hello = new { token = RunningEditor.Secret, client = "slow" } });
        using Talk quick = await _editor.Connect("quick");
        string text = new('x', 900_000);
        JObject note = await quick.Do(
            1, new { seq = 1, @do = "addNote", at = new[] { 0, 0 }, text = "here" });
        string id = ((string)note["made"]![0]!)["note:".Length..];
        for (int seq = 2; seq < 120; seq++)
        {
            object edit = new { seq, @do = "editNote", id, text = $"{seq}{text}" };
            JObject answer = await quick.Do(seq, edit);
            Assert.True(answer["done"] is not null, answer.ToString());
        }

        _editor.Process.Refresh();
        Assert.InRange(_editor.Process.WorkingSet64, 0, 1_200_000_000);
        using Talk look = await _editor.Connect("look");
        await look.Next(m => m["peers"] is JArray { Count: > 0 } peers
            && peers.All(peer => (string?)peer["client"] != "slow"));
        await _editor.AssertGoesOn();
    }

    [Fact]
    public async Task Save_WritesTheFileAndTellsEverybody()
    {
        using Talk one = await _editor.Connect("one");
        using Talk two = await _editor.Connect("two");
        await one.Do(1, Add(1, "Swirl"));
        Assert.NotNull((await one.Do(2, new { seq = 2, @do = "save" }))["done"]);

        Assert.Equal(1, (int)(await two.Next("saved"))["saved"]!["revision"]!);
        Assert.Contains("Swirl", File.ReadAllText(_editor.At("piece.json")));
        using Talk late = await _editor.Connect("late");
        Assert.False((bool)late.Welcome["changed"]!);
    }

    [Fact]
    public async Task SecondGraph_HasASessionOfItsOwn()
    {
        File.WriteAllText(_editor.At("other.json"), Pieces.Small);
        using HttpResponseMessage opened = await _editor.Post("/api/open", new StringContent(
            new JObject { ["path"] = _editor.At("other.json") }.ToString()));
        JObject where = JObject.Parse(await opened.Content.ReadAsStringAsync());
        using Talk one = await _editor.Connect("one");
        using Talk other = await _editor.Connect("one", graph: (string)where["graph"]!);

        Assert.NotEqual((string?)one.Welcome["session"], (string?)other.Welcome["session"]);
        await other.Do(1, Add(1, "Swirl"));
        Assert.Equal(1, (int)(await one.Do(1, Add(1, "Wave")))["revision"]!);
    }

    private static object Add(int seq, string type) =>
        new { seq, @do = "addNode", type, at = new[] { 10 * seq, 20 } };

    private static string[] Nodes(Talk talk) =>
        [.. ((JObject)talk.Welcome["document"]!["nodes"]!).Properties().Select(p => p.Name)];
}
