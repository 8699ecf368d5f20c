using System.Net;
using System.Text;

namespace GanGraph.Editor.Browser.Pages;

/// <summary>What a person sees when the page of the editor has not been built.</summary>
internal static class MissingClient
{
    /// <summary>A page that says so.</summary>
    /// <param name="folder">Where the built page was looked for.</param>
    public static byte[] Page(string folder) => Encoding.UTF8.GetBytes($"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>GanGraph</title>
        <body style="font: 1rem/1.5 sans-serif; max-width: 40rem; margin: 4rem auto">
        <h1>The page of the editor is not built</h1>
        <p>The editor runs, but its page is missing in <code>{WebUtility.HtmlEncode(folder)}</code>.
        <p>Start the editor with <code>./gangraph edit</code>, which builds it once, or build it by
        hand and load this page again:
        <pre>cd Editor/Browser/client
        npm ci
        npm run build</pre>
        """);
}
