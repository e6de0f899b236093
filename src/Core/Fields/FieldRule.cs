using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>How one two-way field is merged, as its row of <c>mpt_fieldmapping</c> says.</summary>
/// <param name="Field">The field.</param>
/// <param name="Direction">Which way it travels.</param>
/// <param name="FirstContact">What happens while the two sides have never agreed on it.</param>
/// <param name="Winner">What happens when both sides changed it since they last agreed.</param>
/// <param name="NullPolicy">Whether emptying one side empties the other.</param>
public sealed record FieldRule(Field Field, Direction Direction, InitialWinner FirstContact, Winner Winner, WhenCleared NullPolicy)
{
    /// <summary>True when an edit in Dataverse can reach Matterport.</summary>
    public bool GoesOut => Direction is Direction.Both or Direction.ToMatterport;
}
