namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>A test in a real browser: skipped, with the reason, where there is none or where the
/// page has not been built.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (BrowserFixture.Program is null)
        {
            Skip = "There is no Chromium, Chrome or Edge here. Install one, such as Debian's "
                + "chromium, or set GANGRAPH_CHROMIUM to its program.";
        }
        else if (!File.Exists(Path.Combine(BrowserFixture.Page, "index.html")))
        {
            Skip = $"The page is not built: {BrowserFixture.Page}. ./test builds it.";
        }
    }
}
