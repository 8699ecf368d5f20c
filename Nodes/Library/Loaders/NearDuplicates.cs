using System.Numerics;
using GanGraph.Media.Pictures;

namespace GanGraph.Nodes.Loaders;

/// <summary>Tells frames that hardly differ from the last one kept.</summary>
/// <remarks>A perceptual hash (the signs of the 8 x 8 lowest waves of a 32 x 32 grey picture
/// around their median; Zauner 2010, Implementation and Benchmarking of Perceptual Image Hash
/// Functions) that differs in at most 6 of 64 bits, and a mean difference of luma over 64 x 36
/// below 2.5 of 255.</remarks>
internal sealed class NearDuplicates(int width, int height)
{
    private const int Bits = 6;
    private const double Luma = 2.5;
    private const int Side = 32;
    private static readonly double[,] Waves = MakeWaves();
    private ulong _hash;
    private double[]? _luma;

    /// <summary>Whether a frame is worth keeping; if so, the next ones are compared with
    /// it.</summary>
    /// <param name="rgb">[height, width, 3] bytes.</param>
    public bool IsNew(byte[] rgb)
    {
        Picture frame = new(width, height, 3, 8, rgb);
        double[] luma = Grey(frame, 64, 36);
        ulong hash = Hash(Grey(frame, Side, Side));
        if (_luma is not null
            && BitOperations.PopCount(hash ^ _hash) <= Bits
            && luma.Zip(_luma, (a, b) => Math.Abs(a - b)).Average() < Luma)
        {
            return false;
        }

        (_hash, _luma) = (hash, luma);
        return true;
    }

    private static double[] Grey(Picture frame, int across, int down)
    {
        byte[] rgb = PictureFiles.Resize(frame, across, down, ResizeFilter.Area).Samples;
        double[] grey = new double[across * down];
        for (int i = 0; i < grey.Length; i++)
        {
            grey[i] = (0.2126 * rgb[3 * i]) + (0.7152 * rgb[(3 * i) + 1])
                + (0.0722 * rgb[(3 * i) + 2]);
        }

        return grey;
    }

    private static ulong Hash(double[] grey)
    {
        double[] waves = new double[64];
        for (int v = 0; v < 8; v++)
        {
            for (int u = 0; u < 8; u++)
            {
                for (int i = 0; i < grey.Length; i++)
                {
                    waves[(8 * v) + u] += grey[i] * Waves[u, i % Side] * Waves[v, i / Side];
                }
            }
        }

        double[] sorted = [.. waves.Skip(1).Order()];
        double median = sorted[sorted.Length / 2];
        ulong hash = 0;
        for (int i = 1; i < waves.Length; i++)
        {
            hash |= waves[i] > median ? 1UL << i : 0;
        }

        return hash;
    }

    private static double[,] MakeWaves()
    {
        double[,] waves = new double[8, Side];
        for (int u = 0; u < 8; u++)
        {
            for (int x = 0; x < Side; x++)
            {
                waves[u, x] = Math.Cos(Math.PI * u * ((2 * x) + 1) / (2 * Side));
            }
        }

        return waves;
    }
}
