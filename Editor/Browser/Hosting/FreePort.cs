using System.Net;
using System.Net.Sockets;
using GanGraph.Engine;

namespace GanGraph.Editor.Browser.Hosting;

/// <summary>Finds a port that no other program uses.</summary>
internal static class FreePort
{
    /// <summary>The one to take when the person does not say, so that tunnels and bookmarks stay
    /// good.</summary>
    public const int Usual = 4747;

    /// <summary>A port that is free now.</summary>
    /// <param name="asked">The only one to take; null for any.</param>
    /// <exception cref="GraphException">The one that was asked for is taken.</exception>
    public static int Choose(int? asked)
    {
        if (asked is int port)
        {
            return IsFree(port)
                ? port
                : throw new GraphException($"--port is {port}, which another program uses or which "
                    + "is not for you. Choose another one, or leave it out.");
        }

        return Enumerable.Range(0, 20).Select(n => n == 0 ? Usual : Any()).First(IsFree);
    }

    private static int Any()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsFree(int port) =>
        CanListen(IPAddress.Loopback, port)
        && (!Socket.OSSupportsIPv6 || CanListen(IPAddress.IPv6Loopback, port));

    private static bool CanListen(IPAddress address, int port)
    {
        try
        {
            using TcpListener listener = new(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException e)
        {
            // A machine may know of IPv6 and have no address in it.
            return e.SocketErrorCode == SocketError.AddressNotAvailable
                && address.AddressFamily == AddressFamily.InterNetworkV6;
        }
    }
}
