using GanGraph.Media.Pictures;
using GanGraph.Nodes.Effects;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Effects;

public class ResizeTests
{
    [Theory]
    [InlineData(20, 0, 20, 10)]
    [InlineData(0, 5, 10, 5)]
    [InlineData(7, 7, 7, 7)]
    public void Render_Sizes_AreKept(int width, int height, int wantedWidth, int wantedHeight)
    {
        using NodeRig rig = Picture().Set("width", width).Set("height", height);
        rig.Prepare();

        Frames frames = rig.Render<Frames>(0, 2);

        Assert.Equal((wantedWidth, wantedHeight, 2), (frames.Width, frames.Height, frames.Count));
    }

    [Fact]
    public void Render_Pad_PutsBlackAboveAndBelow()
    {
        using NodeRig rig = Picture().Set("width", 40).Set("height", 40).Set("fit", PictureFit.Pad);
        rig.Prepare();

        Tensor pixels = rig.Render<Frames>(0, 1).Pixels;

        Assert.Equal(0, pixels[0, 0, 0, 20].item<float>());
        Assert.Equal(0.5f, pixels[0, 0, 20, 20].item<float>(), 3);
    }

    [Fact]
    public void Render_Crop_KeepsTheMiddle()
    {
        using NodeRig rig = Picture().Set("width", 10).Set("height", 10)
            .Set("fit", PictureFit.Crop);
        rig.Prepare();

        Frames frames = rig.Render<Frames>(0, 1);

        Assert.Equal((10, 10), (frames.Width, frames.Height));
        Assert.Equal(0.5f, frames.Pixels[0, 0, 0, 0].item<float>(), 3);
    }

    [Fact]
    public void Check_NoSize_SaysWhatToGive() =>
        Assert.Contains("width and height are both 0", Assert.Single(new Resize().Check()),
            StringComparison.Ordinal);

    private static NodeRig Picture() =>
        new NodeRig(new Resize()).Wire("frames", new Frames(full([2, 3, 10, 20], 0.5f)));
}
