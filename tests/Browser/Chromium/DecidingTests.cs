using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using static Microsoft.Playwright.Assertions;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>Choices that a person makes by a click, and that are written into the graph.</summary>
public sealed class DecidingTests : IClassFixture<BrowserFixture>, IDisposable
{
    private const string Name = "choices.json";

    private readonly BrowserFixture _browser;
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph edit ").FullName;

    public DecidingTests(BrowserFixture browser)
    {
        _browser = browser;
        File.Copy(
            Path.Combine(BrowserFixture.Checkout,
                "tests", "Models", "sg3repo_stylegan2_32", "network.pkl"),
            Path.Combine(_folder, "network.pkl"));
        File.WriteAllText(Path.Combine(_folder, Name), """
            {
              "format": "gangraph/1",
              "settings": { "seed": 7 },
              "assets": { "spare": { "kind": "model", "path": "network.pkl" } },
              "nodes": {
                "model": { "type": "OpenGenerator", "v": 1, "set": { "path": "network.pkl" } },
                "seeds": {
                  "type": "SeedLatents", "v": 1, "set": { "count": 6 },
                  "in": { "generator": "model.generator" }
                },
                "draw": {
                  "type": "Generate", "v": 2,
                  "in": { "generator": "model.generator", "latents": "seeds.latents" }
                },
                "best": {
                  "type": "PickLatents", "v": 1, "in": { "candidates": "seeds.latents" }
                }
              },
              "layout": { "at": {
                "model": [0, 0], "seeds": [260, 0], "draw": [520, 0], "best": [520, 320]
              } }
            }
            """);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ChromiumFact]
    public async Task ClickOnASheet_PicksItsLatentsAndLetsThemGo()
    {
        using RunningEditor editor = RunningEditor.StartIn(_folder, Name);
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "draw");
        await window.Node("draw").Locator(".shape-title").ClickAsync();
        await window.Page.GetByText("Sheet", new() { Exact = true }).ClickAsync();
        ILocator tiles = window.Page.Locator(".sheet-tile");
        await Expect(tiles).ToHaveCountAsync(6, new() { Timeout = 60_000 });
        await Expect(tiles.Nth(2)).ToHaveAttributeAsync("aria-pressed", "false");

        await tiles.Nth(2).ClickAsync();
        await Expect(tiles.Nth(2).Locator(".sheet-number")).ToHaveTextAsync("1");
        await tiles.Nth(0).ClickAsync();
        await Expect(tiles.Nth(0).Locator(".sheet-number")).ToHaveTextAsync("2");
        Assert.Equal("3, 1", await Picks(editor));
        await window.Picture("picks");

        await tiles.Nth(2).ClickAsync();
        await Expect(tiles.Nth(0).Locator(".sheet-number")).ToHaveTextAsync("1");
        Assert.Equal("1", await Picks(editor));
        await window.ClickCanvas();
        await window.Page.Keyboard.PressAsync("Control+z");
        await editor.Until(d => d["nodes"]!["best"]!["set"]!["picks"]!.Count() == 2);
        Assert.Equal("3, 1", await Picks(editor));
        Assert.Empty(window.Errors);
    }

    [ChromiumFact]
    public async Task PlaceChangedOnBothSides_IsDecidedByAClick()
    {
        using RunningEditor editor = RunningEditor.StartIn(_folder, Name);
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "draw");
        using Talk talk = await editor.Connect("hand");
        await talk.Do(1, new { seq = 1, @do = "graph", name = "seed", value = 9 });
        string file = Path.Combine(_folder, Name);
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"seed\": 7", "\"seed\": 8"));

        await Press(window, "Choose what to keep…");
        await window.Page.GetByText("Take both").ClickAsync();
        await Press(window, "Decide…");
        await window.Picture("conflicts");
        Assert.Empty(await window.Findings());
        await Press(window, "Take 8 at settings.seed");

        JToken decided = await editor.Until(d => d["conflicts"] is null);
        Assert.Equal(8, (int?)decided["settings"]!["seed"]);
        await Expect(window.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        Assert.Empty(window.Errors);
    }

    [ChromiumFact]
    public async Task FileThatNoNodeReads_IsTakenOffTheList()
    {
        using RunningEditor editor = RunningEditor.StartIn(_folder, Name);
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "draw");

        await window.Picture("files");
        await Press(window, "Take spare off the list");
        await editor.Until(d => d["assets"] is null);
        Assert.True(File.Exists(Path.Combine(_folder, "network.pkl")));
        Assert.Empty(window.Errors);
    }

    private static Task Press(EditorWindow window, string name) =>
        window.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static async Task<string> Picks(RunningEditor editor) => string.Join(
        ", ", (await editor.Document())["nodes"]!["best"]!["set"]!["picks"]!);
}
