namespace GanGraph.Media.Tests;

public class MediaProviderTests
{
    [Fact]
    public void Provider_NamesItsLibraries()
    {
        Assert.Matches(@"^(libvips|ImageSharp) \d+\.\d+\.\d+", MediaProvider.Pictures);
        Assert.Matches(@"^(ffmpeg,|FFMpegCore \d+\.\d+\.\d+$)", MediaProvider.Video);
    }
}
