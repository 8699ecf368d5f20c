using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Engine.Tests.Caching.Keeping;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("0B", 0)]
    [InlineData("17 B", 17)]
    [InlineData("1kB", 1000)]
    [InlineData("1KB", 1000)]
    [InlineData("1KiB", 1024)]
    [InlineData("20GB", 20_000_000_000)]
    [InlineData("20gb", 20_000_000_000)]
    [InlineData("1.5 TB", 1_500_000_000_000)]
    [InlineData("0.5MiB", 524_288)]
    [InlineData("2GiB", 2_147_483_648)]
    [InlineData("1TiB", 1_099_511_627_776)]
    [InlineData("9000000TB", 9_000_000_000_000_000_000)]
    public void TryParse_NumberAndUnit_GivesBytes(string text, long bytes)
    {
        Assert.True(ByteSize.TryParse(text, out long read));
        Assert.Equal(bytes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("GB")]
    [InlineData("-1GB")]
    [InlineData("+1GB")]
    [InlineData("1,5GB")]
    [InlineData("1e3GB")]
    [InlineData(".5GB")]
    [InlineData("1.GB")]
    [InlineData("20  GB")]
    [InlineData(" 20GB")]
    [InlineData("20GB\n")]
    [InlineData("20G")]
    [InlineData("20GBit")]
    [InlineData("20iB")]
    [InlineData("20PB")]
    [InlineData("1\u212AB")]
    [InlineData("\u0665GB")]
    [InlineData("NaNGB")]
    [InlineData("10000000TB")]
    [InlineData("99999999999999999999B")]
    public void TryParse_AnythingElse_IsRefused(string text) =>
        Assert.False(ByteSize.TryParse(text, out _));

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(999, "999 bytes")]
    [InlineData(1500, "1.5 kB")]
    [InlineData(312_400_000, "312.4 MB")]
    [InlineData(20_000_000_000, "20 GB")]
    [InlineData(1_250_000_000_000, "1.25 TB")]
    public void Text_Bytes_AreWords(long bytes, string words) =>
        Assert.Equal(words, ByteSize.Text(bytes));
}
