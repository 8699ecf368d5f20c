using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>Running a small graph in a real browser, and opening the film that comes out.</summary>
public sealed class RunningTests : IClassFixture<BrowserFixture>, IDisposable
{
    private readonly BrowserFixture _browser;
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph edit ").FullName;

    public RunningTests(BrowserFixture browser)
    {
        _browser = browser;
        ShortFilm.Write(_folder);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ChromiumFact]
    public async Task Run_ShowsPicturesAndItsFilmOpensWithItsGraph()
    {
        using RunningEditor editor = RunningEditor.StartIn(_folder, ShortFilm.Name);
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "twist");
        ILocator shown = window.Node("twist").Locator("img");
        await shown.WaitForAsync();
        string? before = await shown.GetAttributeAsync("src");
        using (Talk talk = await editor.Connect("other"))
        {
            await talk.Do(1, new
            {
                seq = 1, @do = "set", node = "twist", setting = "strength", value = 9,
            });
        }

        await Expect(shown).Not.ToHaveAttributeAsync("src", before!);
        await window.Picture("preview");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Run" }).First.ClickAsync();
        string film = Path.Combine(_folder, "out", "small", "small.mp4");
        using CancellationTokenSource late = new(TimeSpan.FromSeconds(120));
        while (!File.Exists(film))
        {
            await Task.Delay(100, late.Token);
        }

        await Drop(window.Page, film);
        await window.Page.WaitForURLAsync(new Regex(@"\?graph="));
        await window.Node("twist").WaitForAsync();
        await window.Picture("film-opened");
        Assert.True(Directory.EnumerateFiles(_folder, "small*.json").Count() > 1);
        Assert.Empty(window.Errors);
    }

    private static async Task Drop(IPage page, string file)
    {
        await using IAsyncDisposable data = await page.EvaluateHandleAsync(
            """
            ([text, name]) => {
              const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], name, { type: "video/mp4" }));
              return data;
            }
            """,
            new[] { Convert.ToBase64String(File.ReadAllBytes(file)), Path.GetFileName(file) });
        foreach (string step in new[] { "dragenter", "dragover", "drop" })
        {
            await page.Locator(".react-flow__pane").DispatchEventAsync(
                step, new { dataTransfer = data, clientX = 600, clientY = 600 });
        }
    }
}
