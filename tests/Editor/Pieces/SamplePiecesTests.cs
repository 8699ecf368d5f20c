using GanGraph.Editor.Pieces;

namespace GanGraph.Editor.Tests.Pieces;

public class SamplePiecesTests
{
    [Fact]
    public void OfCheckout_HoldsTheFirstPieceWithItsWordsAndPicture()
    {
        Piece piece = SamplePieces.OfCheckout().All
            .Single(piece => piece.Name == "three-studies-on-fear");
        Assert.NotEqual(piece.Name, piece.Title);
        Assert.NotEmpty(piece.Description);
        Assert.True(File.Exists(piece.Picture));
    }

    [Fact]
    public void All_NoFolder_IsEmpty() => Assert.Empty(new SamplePieces(null).All);
}
