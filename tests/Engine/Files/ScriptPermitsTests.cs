using System.Security.Cryptography;
using GanGraph.Engine.Files;

namespace GanGraph.Engine.Tests.Files;

public sealed class ScriptPermitsTests : IDisposable
{
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData("code"u8));

    private readonly GraphFolder _folder = new();
    private readonly ScriptPermits _permits;

    public ScriptPermitsTests() =>
        _permits = new ScriptPermits(Path.Combine(_folder.Folder, "own", "permits.txt"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Script_IsRefusedUntilItsVeryBytesArePermitted()
    {
        string path = _folder.Write("eye.pt", "code");

        string said = Assert.Throws<GraphException>(
            () => _permits.Read(path, "perceptual")).Message;
        Assert.StartsWith("perceptual is \"eye.pt\", a script", said, StringComparison.Ordinal);
        Assert.EndsWith($"type: gangraph permit {Hash}", said, StringComparison.Ordinal);

        _permits.Add(Hash.ToUpperInvariant(), "eye.pt");
        Assert.Equal("code"u8, _permits.Read(path, "perceptual"));
        Assert.Equal([(Hash, "eye.pt")], _permits.All);

        File.WriteAllText(path, "cod3");
        Assert.Throws<GraphException>(() => _permits.Read(path, "perceptual"));
    }

    [Fact]
    public void Remove_PermittedScript_IsRefusedAgain()
    {
        _permits.Add(Hash, "eye.pt");
        _permits.Add(new string('a', 64), "");

        Assert.True(_permits.Remove(Hash));

        Assert.False(_permits.Has(Hash));
        Assert.True(_permits.Has(new string('a', 64)));
        Assert.False(_permits.Remove(Hash));
    }

    [Fact]
    public void Has_DamagedList_PermitsOnlyWholeHashes()
    {
        string path = _folder.Write(
            "list.txt", $"{Hash[..40]}\n*\n\n{Hash} eye.pt\nnonsense {Hash}");

        Assert.Equal([(Hash, "eye.pt")], new ScriptPermits(path).All);
        Assert.False(new ScriptPermits(path).Has(Hash[..40]));
        Assert.False(new ScriptPermits(path).Has("*"));
    }

    [Fact]
    public void Add_PersonWithoutAPlace_SaysSo()
    {
        ScriptPermits none = new(null);
        Assert.False(none.Has(Hash));
        Assert.StartsWith(
            "There is no folder for settings of this person",
            Assert.Throws<GraphException>(() => none.Add(Hash, "")).Message,
            StringComparison.Ordinal);
    }
}
