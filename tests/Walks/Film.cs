using System.Diagnostics;
using System.Security.Cryptography;

namespace GanGraph.Walks.Tests;

/// <summary>What ffmpeg, asked independently, says of a film.</summary>
internal static class Film
{
    /// <summary>Every decoded frame as RGB bytes.</summary>
    public static byte[][] Frames(string path, int width, int height)
    {
        byte[] all = Output(
            "ffmpeg", "-v", "error", "-i", path, "-vf", $"scale={width}:{height}:flags=area",
            "-f", "rawvideo", "-pix_fmt", "rgb24", "-");
        int size = width * height * 3;
        return [.. all.Chunk(size)];
    }

    public static string Hash(string path) =>
        Convert.ToHexString(SHA256.HashData(Output(
            "ffmpeg", "-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-")));

    private static byte[] Output(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        using MemoryStream bytes = new();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return bytes.ToArray();
    }
}
