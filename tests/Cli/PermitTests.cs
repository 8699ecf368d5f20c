using System.Security.Cryptography;
using GanGraph.Models;

namespace GanGraph.Cli.Tests;

/// <summary>A script that a graph names runs only when the person has permitted these bytes.
/// </summary>
public sealed class PermitTests : IDisposable
{
    private const string Piece =
        """
        { "format": "gangraph/1", "nodes": {
          "model": { "type": "OpenGenerator", "v": 1, "set": { "path": "model.pkl" } },
          "seeds": { "type": "SeedLatents", "v": 1,
            "in": { "generator": "model.generator" } },
          "drawn": { "type": "Generate", "v": 3,
            "in": { "generator": "model.generator", "latents": "seeds.latents" } },
          "find": { "type": "ProjectPictures", "v": 2,
            "set": { "steps": 2, "seeds": 0, "perceptual": "eye.pt" },
            "in": { "generator": "model.generator", "pictures": "drawn.frames" } },
          "again": { "type": "Generate", "v": 3,
            "in": { "generator": "model.generator", "latents": "find.latents" } },
          "keep": { "type": "EncodePictures", "v": 1, "set": { "path": "found.png" },
            "in": { "frames": "again.frames" } }
        } }
        """;

    private readonly Gangraph _gangraph = new();
    private readonly string _hash;

    public PermitTests()
    {
        _gangraph.Variables["XDG_CONFIG_HOME"] = _gangraph.At("own");
        _gangraph.Write("piece.json", Piece);
        File.Copy(SampleModels.PathOf("sg2_uncond64/network.pkl"), _gangraph.At("model.pkl"));
        File.Copy(SampleModels.PathOf("perceptual/plain.pt"), _gangraph.At("eye.pt"));
        _hash = Convert.ToHexStringLower(
            SHA256.HashData(File.ReadAllBytes(_gangraph.At("eye.pt"))));
    }

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Run_Script_IsRefusedWithItsHashUntilThatIsPermitted()
    {
        Answer refused = _gangraph.Run("run", "piece.json");

        Assert.Equal(5, refused.Code);
        Assert.Contains(
            "script.refused find.perceptual is \"eye.pt\", a script, wanted is one that you "
            + "permit", refused.Error + refused.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"type: gangraph permit {_hash}", refused.Error + refused.Output,
            StringComparison.Ordinal);

        Answer permitted = _gangraph.Run("permit", "eye.pt");
        Assert.Equal((0, ""), (permitted.Code, permitted.Error));
        Assert.Equal($"{_hash} eye.pt\n", _gangraph.Run("permit").Output);
        Answer run = _gangraph.Run("run", "piece.json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.True(Directory.EnumerateFiles(_gangraph.At("out/piece")).Any());

        Assert.Equal(0, _gangraph.Run("permit", "--revoke", _hash).Code);
        Assert.Equal(5, _gangraph.Run("check", "piece.json").Code);
        Assert.Equal(0, _gangraph.Run("permit", _hash).Code);
        File.AppendAllText(_gangraph.At("eye.pt"), " ");
        Assert.Equal(5, _gangraph.Run("check", "piece.json").Code);
    }

    [Theory]
    [InlineData(4, "neither a file nor a SHA-256", "nothing.pt")]
    [InlineData(4, "neither a file nor a SHA-256", "d0607f7ad262")]
    [InlineData(2, "--revoke names no script", "--revoke")]
    [InlineData(2, "was not permitted", "--revoke", "eye.pt")]
    public void Permit_NothingToPermit_SaysWhy(int code, string words, params string[] arguments)
    {
        Answer answer = _gangraph.Run(["permit", .. arguments]);

        Assert.Equal(code, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }
}
