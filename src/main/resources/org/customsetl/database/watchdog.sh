#!/bin/sh
# Keeps a PostgreSQL server running while anybody uses it, and stops it when nobody does.
#
# usage: watchdog.sh HOME BINARIES [SERVER ARGUMENT…]
#
# Every user process holds HOME/users, a FIFO, open for writing. The kernel closes it when a process dies, of whatever;
# so the end of file read here means that nobody is left. A user who joins writes one line into it,
#     WATCHDOG-PID NONCE SERVER-PID PORT
# and is served once HOME/ack repeats the nonce: from then on this watchdog cannot miss it. SERVER-PID 0 asks for a new
# server, any other number for looking after one that a watchdog killed before this one left behind.
home=$1
binaries=$2
shift 2

# What ends its users by the terminal or the process group must not end this.
trap '' HUP INT QUIT TERM
cd "$home" || exit 1
echo "$$" >watchdog.pid.new && mv -f watchdog.pid.new watchdog.pid || exit 1

# Opened for both first: opening only for reading would wait for a writer, for ever if that one has just died.
exec 3<>users 4<users 3>&-

server=0
while read -r to nonce pid port <&4; do
    [ "$to" = "$$" ] || continue # meant for a predecessor
    if [ "$pid" = 0 ]; then
        (
            trap - HUP INT QUIT TERM
            exec "$binaries/bin/postgres" -D "$home/cluster" -p "$port" "$@"
        ) </dev/null >start.log 2>&1 4<&- &
        server=$!
    else
        server=$pid
    fi
    echo "$nonce $server" >ack.new && mv -f ack.new ack
done

rm -f ack
if [ "$server" != 0 ]; then
    # INT is the fast shutdown. A server so young that it still ignores INT dies of TERM.
    kill -TERM "$server" 2>/dev/null
    kill -INT "$server" 2>/dev/null
    # One whose disk was full may wait for itself for ever, and nobody else could start one here. QUIT ends it at once and
    # loses nothing that was committed.
    (
        sleeps=${CUSTOMS_ETL_STOP_SECONDS:-60}
        while [ "$sleeps" -gt 0 ]; do
            sleep 1
            sleeps=$((sleeps - 1))
        done
        kill -QUIT "$server"
        sleep 10
        kill -KILL "$server"
    ) 2>/dev/null 4<&- &
    impatient=$!
    wait "$server" 2>/dev/null
    # A server that was taken over is no child of this shell.
    while kill -0 "$server" 2>/dev/null; do
        sleep 1
    done
    kill -KILL "$impatient" 2>/dev/null
    wait "$impatient" 2>/dev/null
fi
rm -f watchdog.pid
