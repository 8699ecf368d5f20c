using System.IO.Compression;
using System.Text;

namespace GanGraph.Cli.Tests.Sharing;

/// <summary>Nothing that is only this machine's, and no secret, gets into what is shared.</summary>
public sealed class PrivacyTests : IDisposable
{
    private const string Telltale = "telltale";
    private readonly ClipPiece _piece = new();

    public void Dispose() => _piece.Dispose();

    [Theory]
    [InlineData("h264", "film.mp4")]
    [InlineData("ffv1", "film.mkv")]
    [InlineData("gif", "film.gif")]
    [InlineData("webP", "film.webp")]
    public void Run_OnATelltaleMachine_TellsNothing(string codec, string film)
    {
        Gangraph program = _piece.Program;
        string folder = $"home/{Telltale}-user/my clips";
        Directory.CreateDirectory(_piece.At(folder));
        File.Move(_piece.At("piece/clip.mkv"), _piece.At($"{folder}/clip.mkv"));
        foreach (string name in (string[])["USER", "LOGNAME", "HOSTNAME", "API_TOKEN"])
        {
            program.Variables[name] = $"{Telltale}-{name}";
        }

        program.Variables["HOME"] = _piece.At($"home/{Telltale}-user");
        string graph = File.ReadAllText(_piece.At("piece/piece.json")).TrimEnd()[..^1];
        program.Write("piece/piece.json", graph + $$"""
            , "layout": { "notes": ["see /mnt/{{Telltale}}/x.txt and C:\\{{Telltale}}\\y.txt",
              "https://{{Telltale}}:{{Telltale}}@host.org/?token={{Telltale}}"] },
              "upload": { "apiToken": "{{Telltale}}", "to": "/srv/{{Telltale}}/out" } }
            """);
        string end = film == "film.mp4" ? "png" : film == "film.mkv" ? "jpg"
            : film == "film.gif" ? "tif" : "webp";

        Answer run = program.Run(
            "run", "piece/piece.json", "--quiet", "--frames", "0:8",
            "--root", _piece.At($"home/{Telltale}-user"),
            "--set", $"clip.path={_piece.At($"{folder}/clip.mkv")}",
            "--set", $"film.codec={codec}", "--set", $"film.path={film}",
            "--set", $"stills.path=stills/f.{end}", "--set", $"sheet.path=sheet.{end}");
        Answer pack = program.Run(
            "pack", "piece/piece.json", "-o", "out/piece/piece.zip",
            "--set", $"clip.path={_piece.At($"{folder}/clip.mkv")}");

        Assert.True(run.Code == 0, run.Error);
        Assert.True(pack.Code == 0, pack.Error);
        string[] files = Directory.GetFiles(
            _piece.At("out/piece"), "*", SearchOption.AllDirectories);
        Assert.Equal(5, files.Length);
        Assert.All(files, file => Assert.DoesNotContain(
            Telltale, Everything(File.ReadAllBytes(file)), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("clip.mkv", program.Run("extract", $"out/piece/{film}").Output);
        Assert.DoesNotContain(Telltale, program.Run("extract", $"out/piece/{film}").Output);
    }

    /// <summary>All letters of a file, those of two bytes and those in deflated parts too.
    /// </summary>
    private static string Everything(byte[] bytes)
    {
        StringBuilder all = new(Encoding.Latin1.GetString(bytes));
        all.Append(Encoding.Unicode.GetString(bytes));
        all.Append(Encoding.Unicode.GetString(bytes.AsSpan(1)));
        for (int at = 0; at + 2 < bytes.Length; at++)
        {
            if (bytes[at] == 0x78 && bytes[at + 1] is 0x01 or 0x5E or 0x9C or 0xDA)
            {
                all.Append(Inflated(bytes, at));
            }
        }

        return all.ToString();
    }

    private static string Inflated(byte[] bytes, int at)
    {
        byte[] text = new byte[100_000];
        try
        {
            using ZLibStream inflate = new(
                new MemoryStream(bytes, at, bytes.Length - at), CompressionMode.Decompress);
            return Encoding.Latin1.GetString(
                text, 0, inflate.ReadAtLeast(text, text.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }
}
