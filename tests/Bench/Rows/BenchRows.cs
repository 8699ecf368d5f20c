namespace GanGraph.Bench.Rows;

/// <summary>The rows of the table, in its order.</summary>
internal static class BenchRows
{
    /// <summary>All rows; a new one is a class of its own and a line here.</summary>
    public static IReadOnlyList<IBenchRow> All { get; } =
    [
        new EngineRow(),
        new OverlapRow(),
        new MemoryRow(),
        new PicturesRow(),
        new VideoRow(),
        new StartRow(),
        new CheckRow(),
        new AidsRow(),
        new DragRow(),
        new OpenRow(),
        new OpenModelRow(),
        new SearchRow(),
        new IdleRow(),
        new TrainRow(isWhole: false),
        new TrainRow(isWhole: true),
        new DrawRow(),
        new StyleGan2Row(),
        new StyleGan3Row(),
        new ProjectRow(),
    ];
}
