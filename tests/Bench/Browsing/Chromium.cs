using System.Text.Json;
using GanGraph.Bench.Peers;
using Microsoft.Playwright;

namespace GanGraph.Bench.Browsing;

/// <summary>A real browser without a window.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly ICDPSession _session;

    private Chromium(IPlaywright playwright, IBrowser browser, ICDPSession session)
    {
        _playwright = playwright;
        _browser = browser;
        _session = session;
    }

    /// <summary>Starts it.</summary>
    /// <exception cref="PeerMissingException">There is none.</exception>
    public static async Task<Chromium> Start()
    {
        string program = new[]
        {
            Environment.GetEnvironmentVariable("GANGRAPH_CHROMIUM"),
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        }.FirstOrDefault(File.Exists) ?? throw new PeerMissingException("chromium", "chromium");
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = program });
        return new Chromium(playwright, browser, await browser.NewBrowserCDPSessionAsync());
    }

    /// <summary>A window that knows nothing of other windows, with nothing in its cache.</summary>
    public Task<IBrowserContext> Person() => _browser.NewContextAsync(
        new() { ViewportSize = new() { Width = 1440, Height = 900 } });

    /// <summary>Processor time that its processes have taken so far.</summary>
    /// <param name="kind">Those of pages alone, "renderer"; null for all.</param>
    public async Task<double> CpuSeconds(string? kind = null)
    {
        JsonElement? answer = await _session.SendAsync("SystemInfo.getProcessInfo");
        return answer!.Value.GetProperty("processInfo").EnumerateArray()
            .Where(p => kind is null || p.GetProperty("type").GetString() == kind)
            .Sum(p => p.GetProperty("cpuTime").GetDouble());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
