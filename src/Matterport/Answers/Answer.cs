// Answer<string>.Of(text) and Answer<string>.Null are how answers read best: the type is the point of the sentence.
#pragma warning disable CA1000

using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Answers;

/// <summary>
/// What a reply said about one field: a value, an honest null, nothing at all, or a failure. The last two are unknown, and unknown is
/// not empty. The default is absent.
/// </summary>
public readonly record struct Answer<T>
{
    private readonly AnswerKind _kind;
    private readonly T? _value;
    private readonly ReplyError? _error;

    private Answer(AnswerKind kind, T? value, ReplyError? error)
    {
        _kind = kind;
        _value = value;
        _error = error;
    }

    /// <summary>The reply said that there is no value.</summary>
    public static Answer<T> Null => new(AnswerKind.Null, default, null);

    /// <summary>The reply did not mention the field.</summary>
    public static Answer<T> Absent => default;

    /// <summary>True for a value and for a null.</summary>
    public bool IsKnown => _kind is AnswerKind.Value or AnswerKind.Null;

    /// <summary>True for a value only.</summary>
    public bool HasValue => _kind == AnswerKind.Value;

    /// <summary>True for an honest null only.</summary>
    public bool IsNull => _kind == AnswerKind.Null;

    /// <summary>The value; ask <see cref="HasValue"/> first.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public T Value => HasValue ? _value! : throw new InvalidOperationException("There is no value: ask HasValue first.");

    /// <summary>Why the field could not be read, when it failed.</summary>
    public ReplyError? Error => _error;

    /// <summary>The reply gave this value.</summary>
    public static Answer<T> Of(T value) => new(AnswerKind.Value, value, null);

    /// <summary>The reply gave an error in place of the field.</summary>
    public static Answer<T> Failed(ReplyError error) => new(AnswerKind.Failed, default, error);

    /// <summary>The value, or something else where there is none: null, absent or failed.</summary>
    public T? ValueOr(T? otherwise) => HasValue ? _value : otherwise;

    /// <summary>The same answer about something computed from the value.</summary>
    public Answer<TResult> Select<TResult>(Func<T, TResult> compute) =>
        _kind switch
        {
            AnswerKind.Value => Answer<TResult>.Of(compute(_value!)),
            AnswerKind.Null => Answer<TResult>.Null,
            AnswerKind.Failed => Answer<TResult>.Failed(_error!),
            _ => Answer<TResult>.Absent,
        };

    /// <summary>The value, or what kind of answer it is in brackets.</summary>
    public override string ToString() =>
        _kind switch
        {
            AnswerKind.Value => $"{_value}",
            AnswerKind.Failed => $"(failed: {_error!.Code})",
            var kind => $"({kind})",
        };
}
