import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { colourName } from '@/components/annotation/colourName';
import { FormDialog } from '@/components/ui/FormDialog';
import { type Colour, colours } from '@/utils/model/colour';
import { isWithinTag, normaliseTag, tagKey } from '@/utils/model/tag';
import { parentOf } from './tagTree';

export interface EditTagDialogProps {
  readonly tag: string;
  readonly colour: Colour | null;
  /** All tags, this one among them. */
  readonly others: readonly string[];
  onSave(to: string, colour: Colour | null): void;
  onClose(): void;
}

/** A tag's name, the tag that it stands below, and its colour. One that exists already takes it in. */
export function EditTagDialog({ tag, colour, others, onSave, onClose }: EditTagDialogProps) {
  const id = useId();
  const above = parentOf(tag);
  const [name, setName] = useState(above === null ? tag : tag.slice(above.length + 1));
  const [parent, setParent] = useState(above ?? '');
  const [pen, setPen] = useState(colour);
  const to = normaliseTag(parent ? `${parent}/${name}` : name);
  const joins = tagKey(to) !== tagKey(tag) && others.some((other) => tagKey(other) === tagKey(to));
  return (
    <FormDialog
      title={i18n.t('library.editTag', [tag])}
      closeLabel={i18n.t('library.close')}
      cancelLabel={i18n.t('library.cancel')}
      submitLabel={i18n.t('library.save')}
      canSubmit={normaliseTag(name) !== ''}
      onSubmit={() => onSave(to, pen)}
      onClose={onClose}
    >
      <p class="tag-form__field">
        <label for={id}>{i18n.t('library.tagName')}</label>
        <input
          id={id}
          autofocus
          class="tag-form__input"
          value={name}
          maxLength={100}
          autocomplete="off"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </p>
      <Parent tag={tag} tags={others} chosen={parent} onChoose={setParent} />
      <Colours colour={pen} onColour={setPen} />
      <p class="tag-form__said" role="status">
        {joins && i18n.t('library.tagJoins', [to])}
      </p>
    </FormDialog>
  );
}

interface ParentProps {
  readonly tag: string;
  /** Of the library: none that is, or is below, `tag` can be chosen. */
  readonly tags: readonly string[];
  /** Empty for none. */
  readonly chosen: string;
  onChoose(parent: string): void;
}

/** The tag that a tag stands below. */
function Parent({ tag, tags, chosen, onChoose }: ParentProps) {
  const id = useId();
  return (
    <p class="tag-form__field">
      <label for={id}>{i18n.t('library.tagParent')}</label>
      <select
        id={id}
        class="tag-form__input"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{i18n.t('library.noParent')}</option>
        {tags
          .filter((other) => !isWithinTag(other, tag))
          .map((other) => (
            <option key={other} value={other}>
              {other}
            </option>
          ))}
      </select>
    </p>
  );
}

interface ColoursProps {
  readonly colour: Colour | null;
  onColour(colour: Colour | null): void;
}

function Colours({ colour, onColour }: ColoursProps) {
  const name = useId();
  return (
    <fieldset class="tag-form__colours">
      <legend>{i18n.t('library.colour')}</legend>
      {[null, ...colours].map((choice) => (
        <label key={choice} class="tag-form__colour">
          <input
            type="radio"
            name={name}
            checked={choice === colour}
            onChange={() => onColour(choice)}
          />
          {choice ? <span class="tag-row__dot" data-colour={choice} /> : null}
          {choice ? colourName(choice) : i18n.t('library.noColour')}
        </label>
      ))}
    </fieldset>
  );
}
