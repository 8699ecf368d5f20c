using System.Net.WebSockets;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>One page that shows a graph.</summary>
/// <param name="client">The name that the page gave itself.</param>
/// <param name="socket">The connection to it.</param>
internal sealed class Page(string client, WebSocket socket) : IDisposable
{
    /// <summary>The name that the page gave itself; it keeps it through lost connections.</summary>
    public string Client => client;

    /// <summary>What waits to be sent to it.</summary>
    public Outbox Outbox { get; } = new();

    /// <summary>The revision that it was welcomed with; earlier patches are no news to it.
    /// </summary>
    public long From { get; set; }

    /// <summary>Whether it was told to go.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Breaks the connection; the page may come back.</summary>
    public void Break()
    {
        IsGone = true;
        socket.Abort();
    }

    /// <inheritdoc/>
    public void Dispose() => Outbox.Dispose();
}
