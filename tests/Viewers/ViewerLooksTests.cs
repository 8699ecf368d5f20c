using GanGraph.Editor.Viewing;
using GanGraph.Engine.Catalogue;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using GanGraph.Nodes.Effects;
using GanGraph.Values;
using TorchSharp;

namespace GanGraph.Editor.Viewers.Tests;

public class ViewerLooksTests
{
    private static readonly string[] Themes = ["#ffffff", "#f0f0f0", "#1e1e1e", "#2b2b2b"];

    private static readonly IReadOnlyDictionary<string, WireLook> Looks =
        ViewerCatalogue.From(typeof(FramesViewer).Assembly)
            .Looks(NodeCatalogue.From(typeof(EffectNode).Assembly));

    [Fact]
    public void Looks_OfEveryWireOfTheNodes_AreThere() => Assert.Equal(
        ["Dataset", "Directions", "Frames", "Generator", "Latents", "Signal"], Looks.Keys);

    [Fact]
    public void Looks_DifferInHueAndInShape()
    {
        WireLook[] looks = [.. Looks.Values];
        Assert.Equal(looks.Length, looks.Select(look => look.Shape).Distinct().Count());
        double[] hues = [.. looks.Select(look => Hue(look.Color)).Order()];
        Assert.All(
            hues.Zip(hues.Skip(1).Append(hues[0] + 360)),
            pair => Assert.True(pair.Second - pair.First >= 30, $"{pair}"));
    }

    [Fact]
    public void Looks_OnEveryTheme_StandOutThreeToOne() => Assert.All(
        Looks.Values.Append(ViewerCatalogue.From().LookOf(typeof(string))),
        look => Assert.All(
            Themes,
            theme => Assert.True(
                Contrast(look.Color, theme) >= 3,
                $"{look.Color} on {theme}: {Contrast(look.Color, theme):0.00}")));

    [Fact]
    public void Of_UnknownType_SaysItInWords()
    {
        Preview preview = ViewerCatalogue.From(typeof(FramesViewer).Assembly)
            .Of(typeof(Version)).Show(new Version(1, 2), new ViewRequest(100, 100));

        Assert.Equal("Version: 1.2", preview.Words);
        Assert.Equal("application/json", preview.MediaType);
    }

    [Fact]
    public void Latents_WithoutAGenerator_AreRowsOfColours()
    {
        using Latents latents = new(
            torch.tensor(new float[] { 3, 0, -3, 0, 3, 0 }).view(2, 3), LatentSpace.W);
        Preview preview = new LatentsViewer().Show(
            latents, new ViewRequest(30, 20) { Length = 2, Numbers = [0, 1] });

        Assert.Equal("image/png", preview.MediaType);
        Assert.Equal(2, (int)preview.Facts!["tiles"]!["rows"]!);
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.png");
        File.WriteAllBytes(path, preview.Data);
        Media.Pictures.Picture picture = Media.Pictures.PictureFiles.Read(path);
        File.Delete(path);
        Assert.Equal((30, 20), (picture.Width, picture.Height));
        byte[] At(int x, int y) => picture.Samples[(((y * 30) + x) * 3)..][..3];
        Assert.True(At(5, 5)[0] > At(5, 5)[2]);
        Assert.True(At(25, 5)[2] > At(25, 5)[0]);
        Assert.Equal([24, 24, 24], At(15, 5));
        Assert.Equal(At(5, 5), At(15, 15));
    }

    [Fact]
    public void Directions_BesideTheirGenerator_AreRowsAroundTheAverage()
    {
        using LoadedGenerator generator = SmallStyleNetwork.Make(1);
        using Directions directions = new(
            torch.eye(6).narrow(0, 0, 3).contiguous(), torch.ones(3), 5, generator.Mapping);
        DirectionsViewer viewer = new();
        ViewRequest alone = new(300, 300);

        Preview rows = viewer.Show(directions, alone with { Beside = [generator] });
        Preview numbers = viewer.Show(directions, alone);

        Assert.Equal((5, 3, 15), (
            (int)rows.Facts!["tiles"]!["columns"]!, (int)rows.Facts["tiles"]!["rows"]!,
            (int)rows.Facts["tiles"]!["count"]!));
        Assert.Equal("3 directions in W, 3 of them in rows from -3 to 3 around the average",
            rows.Words);
        Assert.Equal(3, (int)numbers.Facts!["tiles"]!["rows"]!);
        Assert.Equal("image/png", numbers.MediaType);
    }

    private static double Contrast(string a, string b)
    {
        (double light, double dark) = (Luminance(a), Luminance(b));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] linear = [.. Channels(color).Select(
            c => c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static double Hue(string color)
    {
        double[] rgb = Channels(color);
        double most = rgb.Max();
        double range = most - rgb.Min();
        double sixth = most == rgb[0] ? (rgb[1] - rgb[2]) / range
            : most == rgb[1] ? 2 + ((rgb[2] - rgb[0]) / range)
            : 4 + ((rgb[0] - rgb[1]) / range);
        return (sixth * 60 + 360) % 360;
    }

    private static double[] Channels(string color) =>
        [.. Convert.FromHexString(color[1..]).Select(channel => channel / 255.0)];
}
