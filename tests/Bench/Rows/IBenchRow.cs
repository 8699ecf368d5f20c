namespace GanGraph.Bench.Rows;

/// <summary>One thing that is measured, alone or against a peer.</summary>
internal interface IBenchRow
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>What is measured, in a few words.</summary>
    string What { get; }

    /// <summary>What it is measured against; a dash for nothing.</summary>
    string Peer { get; }

    /// <summary>Measures it.</summary>
    /// <returns>One line or several.</returns>
    /// <exception cref="Peers.PeerMissingException">The peer is not on this machine.</exception>
    IEnumerable<BenchLine> Measure(BenchContext context);
}
