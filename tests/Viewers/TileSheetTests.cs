using GanGraph.Editor.Viewing;
using GanGraph.Media.Pictures;

namespace GanGraph.Editor.Viewers.Tests;

public class TileSheetTests
{
    [Theory]
    [InlineData(8, 64, 64, 512, 512, 4, 2)]
    [InlineData(16, 64, 64, 512, 512, 4, 4)]
    [InlineData(20, 64, 64, 512, 512, 5, 4)]
    [InlineData(7, 64, 64, 512, 512, 7, 1)]
    [InlineData(8, 256, 256, 320, 320, 3, 3)]
    [InlineData(4, 320, 240, 200, 50, 4, 1)]
    [InlineData(1, 320, 240, 200, 200, 1, 1)]
    public void Of_Pictures_KeepsThemLargeAndTheSheetFull(
        int count, int width, int height, int most, int high, int columns, int rows)
    {
        Picture picture = new(width, height, 3, 8, new byte[width * height * 3]);

        Preview sheet = TileSheet.Of(
            [.. Enumerable.Repeat(picture, count)], new ViewRequest(most, high), "tiles");

        Assert.Equal(columns, (int)sheet.Facts!["tiles"]!["columns"]!);
        Assert.Equal(rows, (int)sheet.Facts["tiles"]!["rows"]!);
        Assert.Equal(count, (int)sheet.Facts["tiles"]!["count"]!);
    }
}
