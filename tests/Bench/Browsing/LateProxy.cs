using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace GanGraph.Bench.Browsing;

/// <summary>A server far away: passes all bytes on, in both directions, some time later.</summary>
internal sealed class LateProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;
    private readonly TimeSpan _delay;

    /// <summary>Begins to listen.</summary>
    /// <param name="target">The port of this machine to pass on to.</param>
    /// <param name="delay">How much later, in each direction.</param>
    public LateProxy(int target, TimeSpan delay)
    {
        _target = target;
        _delay = delay;
        _listener.Start();
        _ = Listen();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
    }

    private async Task Listen()
    {
        while (!_end.IsCancellationRequested)
        {
            TcpClient near = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = PassOn(near);
        }
    }

    private async Task PassOn(TcpClient near)
    {
        using TcpClient far = new() { NoDelay = true };
        using (near)
        {
            near.NoDelay = true;
            await far.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
            await Task.WhenAny(
                Pass(near.GetStream(), far.GetStream()), Pass(far.GetStream(), near.GetStream()));
        }
    }

    private async Task Pass(NetworkStream from, NetworkStream to)
    {
        Channel<(long Due, byte[] Bytes)> onTheWay = Channel.CreateUnbounded<(long, byte[])>();
        await Task.WhenAny(Take(from, onTheWay.Writer), Hand(onTheWay.Reader, to));
    }

    private async Task Take(NetworkStream from, ChannelWriter<(long Due, byte[] Bytes)> to)
    {
        byte[] room = new byte[65536];
        int count;
        while ((count = await from.ReadAsync(room, _end.Token)) > 0)
        {
            long due = Stopwatch.GetTimestamp() + (long)(_delay.TotalSeconds * Stopwatch.Frequency);
            await to.WriteAsync((due, room[..count]), _end.Token);
        }
    }

    private async Task Hand(ChannelReader<(long Due, byte[] Bytes)> from, NetworkStream to)
    {
        await foreach ((long due, byte[] bytes) in from.ReadAllAsync(_end.Token))
        {
            TimeSpan wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, _end.Token);
            await to.WriteAsync(bytes, _end.Token);
        }
    }
}
