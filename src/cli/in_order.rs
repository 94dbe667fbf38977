//! Work on several threads, with the outcomes in the order of the work.
//!
//! Deliberately not here: the work itself.

use std::collections::VecDeque;
use std::io;
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

/// How many pieces of work are under way for each thread: enough that no thread waits while one piece takes long.
const AHEAD: usize = 4;
/// How many bytes of work are under way at most, unless one piece alone has more.
const HEAVIEST: usize = 16 << 20;
/// The stack of a thread is as large as the main thread's, so that each can check the same articles.
const STACK: usize = 8 << 20;

/// Does pieces of work, `jobs` at a time, and hands over the outcomes in the order of the work.
///
/// The calling thread takes the work from the iterator and hands over the outcomes. It takes no more work while as much
/// as allowed is under way. If there is only one piece, no thread is started, and `jobs` is not called.
pub(crate) fn in_order<W: Send, D: Send>(
    jobs: impl FnOnce() -> usize,
    mut work: impl Iterator<Item = W>,
    weight: impl Fn(&W) -> usize,
    act: impl Fn(W) -> D + Sync,
    mut take: impl FnMut(D) -> io::Result<()>,
) -> io::Result<()> {
    let ahead: Vec<W> = work.by_ref().take(2).collect();
    let jobs = if ahead.len() < 2 { 1 } else { jobs() };
    let mut work = ahead.into_iter().chain(work);
    if jobs < 2 {
        return work.try_for_each(|piece| take(act(piece)));
    }
    let (give, get) = mpsc::sync_channel(jobs * AHEAD);
    let (get, act) = (Mutex::new(get), &act);
    thread::scope(|scope| {
        // Dropped at the end of this closure, however it ends; then the threads end too.
        let give = give;
        let (mut under_way, mut threads) = (UnderWay::default(), 0);
        for piece in work {
            let weight = weight(&piece);
            while under_way.is_full(jobs * AHEAD, weight) {
                under_way.next().map_or(Ok(()), |done| take(done?))?;
            }
            if threads < jobs {
                thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || serve(&get, act))?;
                threads += 1;
            }
            let (answer, outcome) = mpsc::sync_channel(1);
            give.send((piece, answer)).map_err(|_| io::Error::other("no thread takes the work"))?;
            under_way.add(outcome, weight);
        }
        while let Some(done) = under_way.next() {
            take(done?)?;
        }
        Ok(())
    })
}

/// A piece of work, and the channel for its outcome.
type Asked<W, D> = (W, SyncSender<D>);

fn serve<W, D>(get: &Mutex<Receiver<Asked<W, D>>>, act: &impl Fn(W) -> D) {
    while let Ok(Ok((piece, answer))) = get.lock().map(|get| get.recv()) {
        // Nobody waits for the outcome if an earlier one could not be handed over.
        let _ = answer.send(act(piece));
    }
}

/// The outcomes to come, the first one first, each with the weight of its work.
struct UnderWay<D> {
    outcomes: VecDeque<(Receiver<D>, usize)>,
    weight: usize,
}

impl<D> Default for UnderWay<D> {
    fn default() -> UnderWay<D> {
        UnderWay { outcomes: VecDeque::new(), weight: 0 }
    }
}

impl<D> UnderWay<D> {
    fn is_full(&self, most: usize, more: usize) -> bool {
        self.outcomes.len() >= most || (!self.outcomes.is_empty() && self.weight + more > HEAVIEST)
    }

    fn add(&mut self, outcome: Receiver<D>, weight: usize) {
        self.outcomes.push_back((outcome, weight));
        self.weight += weight;
    }

    /// Waits for the next outcome.
    fn next(&mut self) -> Option<io::Result<D>> {
        let (outcome, weight) = self.outcomes.pop_front()?;
        self.weight -= weight;
        Some(outcome.recv().map_err(io::Error::other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(jobs: usize, work: Vec<u64>, weight: usize) -> Vec<u64> {
        let mut done = Vec::new();
        let act = |piece: u64| {
            // Later work is done sooner.
            (0..10_000 / (piece + 1)).fold(piece * 2, |same, _| std::hint::black_box(same))
        };
        let take = |piece| {
            done.push(piece);
            Ok(())
        };
        in_order(|| jobs, work.into_iter(), |_| weight, act, take).unwrap();
        done
    }

    #[test]
    fn outcomes_come_in_the_order_of_the_work() {
        for jobs in [1, 2, 7] {
            for count in [0, 1, 2, 3, 500] {
                for weight in [0, HEAVIEST / 3, HEAVIEST * 2] {
                    let expected: Vec<u64> = (0..count).map(|piece| piece * 2).collect();
                    assert_eq!(run(jobs, (0..count).collect(), weight), expected);
                }
            }
        }
    }

    #[test]
    fn no_more_is_taken_than_may_be_under_way() {
        let taken = std::cell::Cell::new(0);
        let work = (0..1000).inspect(|_| taken.set(taken.get() + 1));
        let mut done = 0;
        let take = |_| {
            done += 1;
            assert!(taken.get() <= done + 2 * AHEAD + 1, "{} {done}", taken.get());
            Ok(())
        };
        in_order(|| 2, work, |_| 0, |piece: u32| piece, take).unwrap();
    }

    #[test]
    fn a_failure_to_hand_over_ends_it() {
        for jobs in [1, 3] {
            let take = |piece| if piece == 5 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) };
            let ended = in_order(|| jobs, 0.., |_| 0, |piece: u64| piece, take);
            assert_eq!(ended.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        }
    }
}
