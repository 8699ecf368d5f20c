using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GanGraph.Media.Video;

/// <summary>Brings planes of colours together into pixels.</summary>
internal static class ColourPlanes
{
    private const int Step = 16; // pixels at once

    /// <summary>Puts red, green and blue side by side.</summary>
    /// <param name="planes">[3, pixels] bytes.</param>
    /// <param name="rgb">Takes [pixels, 3] bytes; may be longer.</param>
    public static void Interleave(ReadOnlySpan<byte> planes, Span<byte> rgb)
    {
        int count = planes.Length / 3;
        ReadOnlySpan<byte> red = planes[..count];
        ReadOnlySpan<byte> green = planes.Slice(count, count);
        ReadOnlySpan<byte> blue = planes.Slice(2 * count, count);
        rgb = rgb[..(3 * count)];
        int done = Vector128.IsHardwareAccelerated ? InSteps(red, green, blue, rgb) : 0;
        for (int i = done; i < count; i++)
        {
            rgb[3 * i] = red[i];
            rgb[(3 * i) + 1] = green[i];
            rgb[(3 * i) + 2] = blue[i];
        }
    }

    /// <summary>Sixteen pixels at once: byte k of the 48 written is colour k mod 3 of pixel
    /// k / 3, and an index beyond the sixteen gives zero.</summary>
    private static int InSteps(
        ReadOnlySpan<byte> red, ReadOnlySpan<byte> green, ReadOnlySpan<byte> blue, Span<byte> rgb)
    {
        Span<Vector128<byte>> order = stackalloc Vector128<byte>[9];
        Span<byte> indices = MemoryMarshal.AsBytes(order);
        for (int colour = 0; colour < 3; colour++)
        {
            for (int k = 0; k < 3 * Step; k++)
            {
                indices[(colour * 3 * Step) + k] = (byte)(k % 3 == colour ? k / 3 : 0xFF);
            }
        }

        int at = 0;
        for (; at + Step <= red.Length; at += Step)
        {
            Vector128<byte> r = Vector128.Create(red.Slice(at, Step));
            Vector128<byte> g = Vector128.Create(green.Slice(at, Step));
            Vector128<byte> b = Vector128.Create(blue.Slice(at, Step));
            for (int part = 0; part < 3; part++)
            {
                Vector128<byte> mixed = Vector128.Shuffle(r, order[part])
                    | Vector128.Shuffle(g, order[3 + part])
                    | Vector128.Shuffle(b, order[6 + part]);
                mixed.CopyTo(rgb.Slice((3 * at) + (part * Step), Step));
            }
        }

        return at;
    }
}
