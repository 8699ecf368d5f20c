using Microsoft.Playwright;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>One browser for all tests of a class; each test has windows of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The checkout that the tests were built from.</summary>
    public static string Checkout { get; } = FindCheckout();

    /// <summary>The built page.</summary>
    public static string Page { get; } =
        Path.Combine(Checkout, "Editor", "Browser", "client", "dist");

    /// <summary>The program of the browser; null when there is none.</summary>
    public static string? Program { get; } = new[]
    {
        Environment.GetEnvironmentVariable("GANGRAPH_CHROMIUM"),
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    }.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Program is not null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Program,
                Args = OperatingSystem.IsLinux() ? ["--no-sandbox"] : [],
            });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A browser of one person, with a clipboard.</summary>
    public async Task<IBrowserContext> Person() => await _browser!.NewContextAsync(new()
    {
        ViewportSize = new() { Width = 1440, Height = 900 },
        Permissions = ["clipboard-read", "clipboard-write"],
    });

    private static string FindCheckout()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GanGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
