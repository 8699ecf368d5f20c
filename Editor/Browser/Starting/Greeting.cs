using System.Globalization;
using GanGraph.Editor.Browser.Guarding;
using GanGraph.Editor.Browser.Hosting;

namespace GanGraph.Editor.Browser.Starting;

/// <summary>Tells the person where the editor is, and opens it where there is a browser.</summary>
internal static class Greeting
{
    /// <summary>Says where the editor is.</summary>
    /// <param name="port">Where it listens.</param>
    /// <param name="token">What opens it.</param>
    /// <param name="opens">Whether a browser shall be opened.</param>
    public static void Say(int port, AccessToken token, bool opens)
    {
        string address = At(port, $"/#token={token.Text}");
        bool isOpen = opens && BrowserWindow.Open(
            () => At(port, $"{Routes.Visit}?once={token.OneTime()}"));
        Console.WriteLine(isOpen
            ? $"The editor opens in your browser. Its address: {address}"
            : $"The editor is at {address}");
        if (!isOpen)
        {
            Console.WriteLine(
                $"From another machine: ssh -L {port}:127.0.0.1:{port} {Here()}, then open that "
                + "address there.");
        }

        Console.WriteLine("Ctrl-C ends it; what is not saved stays beside the graph and is "
            + "offered at the next start.");
    }

    private static string At(int port, string path) =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{path}");

    private static string Here() => $"{Environment.UserName}@{Environment.MachineName}";
}
