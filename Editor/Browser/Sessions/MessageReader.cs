using System.Buffers;
using System.Net.WebSockets;
using System.Text;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>Reads messages one after the other, without ever keeping more of one than it may be
/// long.</summary>
/// <param name="socket">The socket.</param>
internal sealed class MessageReader(WebSocket socket)
{
    /// <summary>Longest message, in bytes: a piece that is pasted.</summary>
    public const int Longest = 4 * 1024 * 1024;

    /// <summary>Longest message of any other kind.</summary>
    public const int Usual = 1024 * 1024;

    // Beyond this the one who sends is no page of ours, and need not be listened to.
    private const long Endless = 16L * Longest;
    private const int Beginning = 256;

    private readonly byte[] _buffer = new byte[1 << 14];
    private ArrayBufferWriter<byte> _kept = new();

    /// <summary>Waits for a message.</summary>
    public async Task<Incoming> Next(CancellationToken stop)
    {
        _kept.ResetWrittenCount();
        long bytes = 0;
        while (true)
        {
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(_buffer.AsMemory(), stop);
            if (part.MessageType == WebSocketMessageType.Close || bytes > Endless)
            {
                return new Incoming(IncomingFate.Closed, "", bytes);
            }

            bytes += part.Count;
            if (bytes <= Longest)
            {
                _kept.Write(_buffer.AsSpan(0, part.Count));
            }

            if (part.EndOfMessage)
            {
                return End(part.MessageType, bytes);
            }
        }
    }

    private Incoming End(WebSocketMessageType type, long bytes)
    {
        IncomingFate fate = type != WebSocketMessageType.Text ? IncomingFate.NoText
            : bytes > Longest ? IncomingFate.TooLong
            : IncomingFate.Taken;
        ReadOnlySpan<byte> kept = _kept.WrittenSpan;
        string text = fate == IncomingFate.NoText ? "" : Encoding.UTF8.GetString(
            fate == IncomingFate.Taken ? kept : kept[..Math.Min(kept.Length, Beginning)]);
        if (_kept.Capacity > Usual)
        {
            _kept = new(); // a long one is rare: its room is not kept
        }

        return new Incoming(fate, text, bytes);
    }
}
