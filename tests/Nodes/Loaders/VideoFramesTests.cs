using GanGraph.Engine;
using GanGraph.Media;
using GanGraph.Nodes.Loaders;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Loaders;

public sealed class VideoFramesTests : IDisposable
{
    private readonly VideoFrames _node = new();
    private readonly NodeRig _rig;

    public VideoFramesTests() => _rig = new NodeRig(_node) { Rate = new FrameRate(20) };

    [Fact]
    public void Dataset_SourceRate_HoldsEveryFrameAndItsMirror()
    {
        Grey("N*10", 12, 10);
        _rig.Set("path", "clip.mkv").Set("mirror", true).Prepare();

        using PictureStore store = Open(32, 32);

        Assert.Equal(24, store.Count);
        using Tensor pictures = store.Take([0, 5, 12 + 5]);
        Assert.InRange(pictures[1, 0, 3, 3].item<byte>(), 49, 51);
        Assert.Equal(pictures[1, 1, 4, 0].item<byte>(), pictures[2, 1, 4, 31].item<byte>());
    }

    [Fact]
    public void Dataset_OpenedTwice_DecodesOnce()
    {
        Grey("N*10", 6, 10);
        _rig.Set("path", "clip.mkv").Prepare();
        Open(16, 16).Dispose();
        File.Delete(Path.Combine(_rig.Folder, "clip.mkv"));

        using PictureStore again = Open(16, 16);

        Assert.Equal(6, again.Count);
        Assert.Throws<MediaException>(() => Open(8, 8));
    }

    [Theory]
    [InlineData(0, 0.0, 0.0, 20)]
    [InlineData(0.0001, 0.0, 0.0, 1)]
    [InlineData(5, 0.0, 0.0, 10)]
    [InlineData(0, 0.5, 1.0, 5)]
    [InlineData(4, 1.0, 0.0, 4)]
    public void Dataset_RateAndPart_Count(double rate, double start, double end, int count)
    {
        Grey("N*10", 20, 10);
        _rig.Set("path", "clip.mkv").Set("rate", rate).Set("start", start).Set("end", end)
            .Prepare();

        using PictureStore store = Open(16, 16);

        Assert.Equal(count, store.Count);
    }

    [Theory]
    [InlineData(false, 20)]
    [InlineData(true, 4)]
    public void Dataset_HeldMoments_StayUnlessDropped(bool drop, int count)
    {
        MediaFiles.Make(_rig.Folder, "-f lavfi -i testsrc2=s=64x64:r=2:d=2 -vf fps=10 -c:v ffv1 "
            + "-pix_fmt bgr0 clip.mkv");
        _rig.Set("path", "clip.mkv").Set("dropDuplicates", drop).Prepare();

        using PictureStore store = Open(64, 64);

        Assert.Equal(count, store.Count);
        Assert.Equal(drop, _rig.Said.Any(line => line.Contains("16 of 20")));
    }

    [Fact]
    public void Dataset_Letterbox_IsCutOff()
    {
        MediaFiles.Make(_rig.Folder, "-f lavfi -i testsrc2=s=64x32:r=10:d=1 -vf pad=64:64:0:16 "
            + "-c:v ffv1 -pix_fmt bgr0 clip.mkv");
        _rig.Set("path", "clip.mkv").Set("cropLetterbox", true).Prepare();

        using PictureStore store = Open(32, 32);

        using Tensor picture = store.Take([0]);
        Assert.True(picture[0, TensorIndex.Colon, 0].to_type(ScalarType.Float32).mean()
            .item<float>() > 40);
    }

    [Fact]
    public void Frames_AnySpan_ShowsWhatIsOnScreenThen()
    {
        Grey("N*20", 10, 10);
        Assert.Equal(20, _rig.Set("path", "clip.mkv").Prepare());

        foreach ((int start, int count) in new[] { (0, 6), (6, 4), (13, 3), (2, 2) })
        {
            using Frames frames = _rig.Render<Frames>(start, count);
            Assert.Equal(count, frames.Count);
            for (int i = 0; i < count; i++)
            {
                double wanted = (start + i) / 2 * 20 / 255.0;
                Assert.Equal(wanted, frames.Pixels[i, 0, 8, 8].item<float>(), 0.006);
            }
        }
    }

    [Fact]
    public void Prepare_NoPictures_SaysSo()
    {
        MediaFiles.Make(_rig.Folder, "-f lavfi -i sine=d=0.2 sound.wav");
        _rig.Set("path", "sound.wav");

        MediaException failure = Assert.Throws<MediaException>(() => _rig.Prepare());

        Assert.Contains("no moving pictures", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _node.Dispose();
        _rig.Dispose();
    }

    /// <summary>A lossless film of plain grey frames.</summary>
    private void Grey(string level, int frames, int rate) => MediaFiles.Make(
        _rig.Folder,
        $"-f lavfi -i nullsrc=s=32x32:r={rate} -vf format=gbrp,geq=r={level}:g={level}:b={level}"
        + $" -frames:v {frames} -c:v ffv1 -pix_fmt bgr0 clip.mkv");

    private PictureStore Open(int width, int height) =>
        _rig.Value<Dataset>("dataset").Open(width, height, (_, _) => { }, default);
}
