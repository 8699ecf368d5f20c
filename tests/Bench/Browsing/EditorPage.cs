using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace GanGraph.Bench.Browsing;

/// <summary>The editor's page in a window of its own, with a clock in it.</summary>
internal sealed class EditorPage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly IBrowserContext _person;
    private readonly ICDPSession _session;

    private EditorPage(IBrowserContext person, IPage page, ICDPSession session)
    {
        _person = person;
        Page = page;
        _session = session;
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Milliseconds from the navigation until every node stood in the page and a frame
    /// with them was drawn.</summary>
    public double ShownAfter { get; private set; }

    /// <summary>Opens the page and waits until it shows the whole graph.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="address">Address of the editor.</param>
    /// <param name="nodes">How many nodes the graph has.</param>
    public static async Task<EditorPage> Open(Chromium browser, string address, int nodes)
    {
        IBrowserContext person = await browser.Person();
        IPage page = await person.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        ICDPSession session = await person.NewCDPSessionAsync(page);
        await session.SendAsync(
            "Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        await page.AddInitScriptAsync(
            $"window.nodesWanted = {nodes.ToString(CultureInfo.InvariantCulture)};"
            + PageClock.Script);
        EditorPage opened = new(person, page, session);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        try
        {
            opened.ShownAfter = await page.EvaluateAsync<double>("() => pageClock.shown()")
                .WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            int there = await page.Locator(".react-flow__node").CountAsync();
            throw new InvalidOperationException(
                $"{address}: {there} nodes after {Patience.TotalSeconds} s, wanted {nodes}.");
        }

        return opened;
    }

    /// <summary>Processor time of the page's main thread so far.</summary>
    public async Task<double> MainThreadSeconds()
    {
        JsonElement? answer = await _session.SendAsync("Performance.getMetrics");
        return answer!.Value.GetProperty("metrics").EnumerateArray()
            .Single(m => m.GetProperty("name").GetString() == "TaskDuration")
            .GetProperty("value").GetDouble();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _person.CloseAsync();
}
