using System.Net;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests.Sessions;

/// <summary>Problems, pictures, runs: what pages are shown besides the document.</summary>
public sealed class SeeingTests(EditorFixture fixture) : IClassFixture<EditorFixture>
{
    private readonly RunningEditor _editor = fixture.Editor;

    [Fact]
    public async Task Welcome_IsFollowedByWhatEverybodyKnows()
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());

        JToken problem = (await talk.Next(m => m["problems"]?.Any() == true))["problems"]![0]!;
        Assert.Equal(("asset.missing", "clip"),
            ((string?)problem["code"], (string?)problem["node"]));
    }

    [Fact]
    public async Task Statuses_OfAllNodes_ComeInOneMessage()
    {
        using (Talk first = await _editor.Connect(Guid.NewGuid().ToString()))
        {
            await first.Next("statuses");
        }

        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        JObject statuses = (JObject)(await talk.Next("statuses"))["statuses"]!;
        Assert.Superset(
            new HashSet<string> { "clip", "film" },
            statuses.Properties().Select(p => p.Name).ToHashSet());
    }

    [Fact]
    public async Task Look_OfTwoPagesInSlotsOfOneName_AnswersBoth()
    {
        using Talk one = await _editor.Connect(Guid.NewGuid().ToString());
        using Talk other = await _editor.Connect(Guid.NewGuid().ToString());
        JObject made = await one.Do(
            1, new { seq = 1, @do = "addNode", type = "Wave", at = new[] { 0, 0 } });
        string node = (string)made["made"]![0]!;
        for (int ask = 1; ask <= 20; ask++)
        {
            await one.Send(Looking(node, ask, ""));
        }

        await one.Send(Looking(node, 21, "viewer"));
        await other.Send(Looking(node, 21, "viewer"));

        Assert.Null((await one.Next(m => (int?)m["answer"] == 21))["error"]);
        Assert.Null((await other.Next(m => (int?)m["answer"] == 21))["error"]);
        await one.Do(2, new { seq = 2, @do = "remove", items = new[] { node } });
    }

    [Fact]
    public async Task Run_OfAGraphWithErrors_IsRefusedWithTheReason()
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());

        JObject refused = await talk.Do(1, new { seq = 1, @do = "run" });
        Assert.Contains("media/clip.mp4", (string?)refused["text"]);
        Assert.NotNull((await talk.Do(2, new { seq = 2, @do = "stop" }))["done"]);
        await _editor.AssertGoesOn();
    }

    [Fact]
    public async Task Look_AtASignal_ShowsItAndWatchedPicturesFollowEdits()
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        JObject made = await talk.Do(
            1, new { seq = 1, @do = "addNode", type = "Wave", at = new[] { 0, 0 } });
        string wave = (string)made["made"]![0]!;

        await talk.Send(new { ask = 5, what = "look", node = wave, port = "signal", width = 200 });
        JObject seen = await talk.Next(m => (int?)m["answer"] == 5);
        Assert.Equal("application/json", (string?)seen["mediaType"]);
        await talk.Send(new { watch = new[] { new { node = wave, port = "signal", width = 99 } } });
        await talk.Next(m => m["mediaType"] is not null && (string?)m["node"] == wave);
        await talk.Do(2, new { seq = 2, @do = "set", node = wave, setting = "high", value = 9 });
        await talk.Next(m => m["mediaType"] is not null && (string?)m["node"] == wave);
        await talk.Do(3, new { seq = 3, @do = "remove", items = new[] { wave } });
    }

    [Theory]
    [InlineData("{\"watch\":[1]}")]
    [InlineData("{\"watch\":[{\"node\":1,\"port\":\"a\"}]}")]
    public async Task Watch_ThatMakesNoSense_IsRefused(string text)
    {
        using Talk talk = await _editor.Connect(Guid.NewGuid().ToString());
        await talk.SendText(text);

        Assert.Equal("watch.malformed", (string?)(await talk.Next("error"))["error"]!["code"]);
        await _editor.AssertGoesOn();
    }

    [Theory]
    [InlineData("../../piece.json", HttpStatusCode.Forbidden)]
    [InlineData("/etc/passwd", HttpStatusCode.Forbidden)]
    [InlineData("%2e%2e/piece.json", HttpStatusCode.Forbidden)]
    [InlineData("nothing.mp4", HttpStatusCode.NotFound)]
    public async Task Made_FileThatNoRunMade_IsNotServed(string path, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await _editor.Get($"/api/made?path={path}");

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Made_PartOfAFilm_IsServedAlone()
    {
        Directory.CreateDirectory(_editor.At("out/piece"));
        File.WriteAllText(_editor.At("out/piece/film.mp4"), "0123456789");
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/made?path=film.mp4");
        request.Headers.Add("X-GanGraph-Token", RunningEditor.Secret);
        request.Headers.Add("Range", "bytes=2-4");
        using HttpResponseMessage answer = await _editor.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("234", await answer.Content.ReadAsStringAsync());
    }

    private static object Looking(string node, int ask, string slot) =>
        new { ask, what = "look", node, port = "signal", width = 4000 + ask, slot };
}
