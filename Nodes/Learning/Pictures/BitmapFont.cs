namespace GanGraph.Learning.Pictures;

/// <summary>Capitals, digits and signs of 5 x 7 dots, for the lettering of plots.</summary>
public static class BitmapFont
{
    /// <summary>Dots across a letter.</summary>
    public const int Width = 5;

    /// <summary>Dots from the top of a letter to its foot.</summary>
    public const int Height = 7;

    /// <summary>Dots from one letter to the next.</summary>
    public const int Advance = 6;

    private const string Letters = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.,:-+/()%";

    // Seven rows for each letter, two hexadecimal digits a row, the leftmost dot worth 16.
    private static readonly byte[] Dots = Convert.FromHexString(
        "00000000000000"
        + "0E11131519110E" + "040C040404040E" + "0E11010204081F" + "1F02040201110E"
        + "02060A121F0202" + "1F101E0101110E" + "0608101E11110E" + "1F010204080808"
        + "0E11110E11110E" + "0E11110F01020C"
        + "0E11111F111111" + "1E11111E11111E" + "0E11101010110E" + "1C12111111121C"
        + "1F10101E10101F" + "1F10101E101010" + "0E11101713110F" + "1111111F111111"
        + "0E04040404040E" + "0702020202120C" + "11121418141211" + "1010101010101F"
        + "111B1515111111" + "11111915131111" + "0E11111111110E" + "1E11111E101010"
        + "0E11111115120D" + "1E11111E141211" + "0F10100E01011E" + "1F040404040404"
        + "1111111111110E" + "11111111110A04" + "1111111515150A" + "11110A040A1111"
        + "1111110A040404" + "1F01020408101F"
        + "00000000000C0C" + "000000000C0408" + "000C0C000C0C00" + "0000001F000000"
        + "0004041F040400" + "00010204081000" + "02040808080402" + "08040202020408"
        + "18190204081303");

    /// <summary>The seven rows of a letter, from the top; of the five low bits the highest is the
    /// leftmost dot. Unknown letters are blank.</summary>
    public static IReadOnlyList<byte> Rows(char letter)
    {
        int number = Math.Max(0, Letters.IndexOf(char.ToUpperInvariant(letter)));
        return new ArraySegment<byte>(Dots, number * Height, Height);
    }
}
