using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running.Rendering;

/// <summary>Frames that a piece needs from one of its inputs, and the pieces they come from.
/// </summary>
internal sealed class Demand
{
    /// <summary>Asks for frames; outside of the stream its first and last frame are repeated.
    /// </summary>
    /// <param name="supply">Where they come in.</param>
    /// <param name="wanted">Which frames; may reach over either end of the stream.</param>
    public Demand(Supply supply, FrameSpan wanted)
    {
        long length = supply.From.Length;
        Supply = supply;
        Wanted = wanted;
        long start = Math.Clamp(wanted.Start, 0, length - 1);
        long end = Math.Clamp(wanted.End, start + 1, Math.Max(start + 1, length));
        Inside = wanted with { Start = start, Count = (int)(end - start) };
        Before = (int)Math.Clamp(-wanted.Start, 0, wanted.Count);
        After = (int)Math.Clamp(
            length == StreamLengths.Endless ? 0 : wanted.End - length, 0, wanted.Count);
    }

    /// <summary>Where the frames come in.</summary>
    public Supply Supply { get; }

    /// <summary>Which frames.</summary>
    public FrameSpan Wanted { get; }

    /// <summary>The frames to render: those wanted that the stream has, at least one.</summary>
    public FrameSpan Inside { get; }

    /// <summary>How often the first frame is repeated before the stream begins.</summary>
    public int Before { get; }

    /// <summary>How often the last frame is repeated after the stream has ended.</summary>
    public int After { get; }

    /// <summary>The pieces that hold <see cref="Inside"/>, in order.</summary>
    public List<Piece> Pieces { get; } = [];

    /// <summary>Whether one piece is exactly what is wanted.</summary>
    public bool IsWholePiece => Pieces.Count == 1 && Pieces[0].Span == Wanted;

    /// <summary>The frames as one piece with its own lifetime.</summary>
    public IStreamed Gather()
    {
        List<IStreamed> parts = [];
        List<IStreamed> temporary = [];
        try
        {
            int core = Wanted.Count - Before - After;
            Repeat(Pieces[0], 0, Before);
            long start = Math.Max(Wanted.Start, 0);
            foreach (Piece piece in core > 0 ? Pieces : [])
            {
                long from = Math.Max(start, piece.Span.Start);
                long to = Math.Min(start + core, piece.Span.End);
                Cut(piece, (int)(from - piece.Span.Start), (int)(to - from));
            }

            Repeat(Pieces[^1], Pieces[^1].Span.Count - 1, After);
            if (parts.Count > 1)
            {
                return parts[0].Join(parts);
            }

            IStreamed only = temporary.Count == 1 ? temporary[0] : parts[0].Slice(0, Wanted.Count);
            temporary.Clear();
            return only;
        }
        finally
        {
            temporary.ForEach(part => part.Dispose());
        }

        void Repeat(Piece piece, int index, int times)
        {
            for (int i = 0; i < times; i++)
            {
                Cut(piece, index, 1);
            }
        }

        void Cut(Piece piece, int from, int count)
        {
            IStreamed made = piece.Made(Supply.Output);
            if (count < made.Count)
            {
                made = made.Slice(from, count);
                temporary.Add(made);
            }

            parts.Add(made);
        }
    }

    /// <summary>Lets go of the pieces: each is disposed when nobody else wants it.</summary>
    public void Release() => Pieces.ForEach(piece => piece.Release(Supply.Output));
}
