namespace GanGraph.Torch.Tests;

public sealed class TensorLibraryTests
{
    [Fact]
    public void Load_Twice_IsQuiet()
    {
        TensorLibrary.Load();
        TensorLibrary.Load();
    }

    [Theory]
    [InlineData(
        "Unable to load shared library 'LibTorchSharp' or one of its dependencies.\n"
        + "/a/libLibTorchSharp.so: /lib/x86_64-linux-gnu/libstdc++.so.6: version "
        + "`GLIBCXX_3.4.32' not found (required by /a/libLibTorchSharp.so)\n"
        + "/a/LibTorchSharp: cannot open shared object file: No such file or directory\n",
        "no GLIBCXX_3.4.32 in its libstdc++.so.6")]
    [InlineData(
        "Unable to load shared library\n/a/liba.so: libgomp.so.1: cannot open shared object "
        + "file: No such file or directory\n"
        + "/a/a.so: cannot open shared object file: No such file or directory\n",
        "libgomp.so.1 is missing")]
    [InlineData("", "no reason given")]
    public void WhyNot_NamesWhatIsMissing(string words, string expected)
    {
        string text = TensorLibrary.WhyNot(words);

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
        Assert.EndsWith(".", text, StringComparison.Ordinal);
    }
}
